package org.dragoman.gateway.adapter.twilio.webhook;

import org.dragoman.gateway.adapter.twilio.OfTwilio;
import org.dragoman.gateway.adapter.webhook.NoCallNamed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A signed webhook whose address we did not write, or that is about no call. */
@OfTwilio
@RestControllerAdvice(basePackageClasses = WebhookErrors.class)
class WebhookErrors {

    @ExceptionHandler({IllegalArgumentException.class, IndexOutOfBoundsException.class})
    ProblemDetail notOurs(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "This address was not written by this gateway");
    }

    @ExceptionHandler
    ProblemDetail aboutNothing(NoCallNamed failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }
}
