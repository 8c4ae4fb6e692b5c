package org.dragoman.local.carrier.wall;

import org.dragoman.local.carrier.phones.PhoneRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/** What a phone cannot do just now, as problem details (RFC 9457) with a sentence. */
@RestControllerAdvice(basePackages = "org.dragoman.local.carrier")
final class RefusalAdvice {
    @ExceptionHandler
    ProblemDetail refused(PhoneRefusal refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    /** A body that cannot be read; where a rule of ours refused it, its sentence. */
    @ExceptionHandler
    ProblemDetail unreadable(ServerWebInputException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return malformed((IllegalArgumentException) cause);
            }
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The request cannot be read.");
    }
}
