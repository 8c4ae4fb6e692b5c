package org.dragoman.gateway.malformed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One webhook as it goes through the wire, byte for byte.
 *
 * @param target path and query as they stand in the request line
 * @param length what it says of its body, which may be longer than the body
 * @param signed as the carrier would sign it
 * @param mayBeKept signed, and sense enough in it that the inbox may keep it, or a call of a line begin
 */
record Webhook(String method, String target, Map<String, String> headers, byte[] body, int length,
        boolean signed, boolean mayBeKept) {

    byte[] head(String host) {
        var all = new LinkedHashMap<>(headers);
        all.put("Host", host);
        all.put("Content-Length", String.valueOf(length));
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isTruncated() {
        return length > body.length;
    }
}
