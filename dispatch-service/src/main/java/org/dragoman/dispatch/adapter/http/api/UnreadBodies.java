package org.dragoman.dispatch.adapter.http.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** The framework refuses a body before our code sees it, and would say so without a sentence. */
@RestControllerAdvice(basePackageClasses = UnreadBodies.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies {

    @ExceptionHandler
    ProblemDetail refused(ResponseStatusException refused) {
        return ApiErrors.problem(refused);
    }
}
