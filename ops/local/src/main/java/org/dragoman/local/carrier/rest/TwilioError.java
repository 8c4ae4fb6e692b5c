package org.dragoman.local.carrier.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in the carrier's form. */
public final class TwilioError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    public TwilioError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static TwilioError bad(int code, String message) {
        return new TwilioError(400, code, message);
    }

    static TwilioError notFound(String path) {
        return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", String.valueOf(getMessage()));
        body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        body.put("status", status);
        return body;
    }
}
