package org.dragoman.dispatch.adapter.http.api;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Something that cannot be done as asked, with a sentence for the person who has to mend it. */
final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Problem(HttpStatus status, String type, String detail, Map<String, ?> facts) {
        super(status, body(status, type, detail, facts), null);
    }

    private static ProblemDetail body(HttpStatus status, String type, String detail, Map<String, ?> facts) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:dragoman:problem:" + type));
        facts.forEach(body::setProperty);
        return body;
    }

    static Problem badRequest(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail, Map.of());
    }

    /** @param field path of the field, empty for the body as a whole */
    static Problem badField(String field, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail,
                field.isEmpty() ? Map.of() : Map.of("field", field));
    }

    static Problem unprocessable(String type, String detail, Map<String, ?> facts) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, type, detail, facts);
    }

    static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(status, type, detail, Map.of());
    }

    /** It could be done, but not as things stand. */
    static Problem conflict(String type, String detail) {
        return new Problem(HttpStatus.CONFLICT, type, detail, Map.of());
    }

    /** The one answer for what is not there and for what is somebody else's. */
    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing here.", Map.of());
    }
}
