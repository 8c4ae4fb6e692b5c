package org.dragoman.gateway.adapter.webhook;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A signed webhook whose address we did not write. */
@RestControllerAdvice(basePackageClasses = WebhookErrors.class)
class WebhookErrors {

    @ExceptionHandler({IllegalArgumentException.class, ArrayIndexOutOfBoundsException.class})
    ProblemDetail notOurs(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "This address was not written by this gateway");
    }
}
