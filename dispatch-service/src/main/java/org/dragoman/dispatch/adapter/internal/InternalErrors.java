package org.dragoman.dispatch.adapter.internal;

import io.r2dbc.spi.R2dbcException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the gateway is told when something cannot be kept: 503 "ask again", at once, and never a false yes. A refusal is
 * a problem here; on the pages of people it is a page.
 */
@RestControllerAdvice(basePackageClasses = InternalErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class InternalErrors extends ResponseEntityExceptionHandler {

    @ExceptionHandler({DataAccessException.class, TransactionException.class, R2dbcException.class,
        TimeoutException.class})
    ProblemDetail notKept(Exception unavailable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "Nothing was kept: the database did not answer. Ask again.");
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail malformed(IllegalArgumentException malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "A field of the message is malformed.");
    }
}
