package org.dragoman.dispatch.adapter.http.api;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.concurrent.TimeoutException;
import org.dragoman.dispatch.adapter.resilience.TooManyAsk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns whatever goes wrong below {@code /api} into problem details. What is not the caller's fault is logged by its
 * class alone: a message may quote what was sent.
 */
@Component
@Order(-2)
class ApiErrors implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String AWAY = "The database does not answer at the moment. Ask again in a few seconds, with "
            + "the same Idempotency-Key.";
    private static final String TOO_LARGE = "The body is too large.";
    private static final String FAULT = "Something is wrong here, not with what was asked.";

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        boolean api = exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/api/");
        if (!api || exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(exchange, problem(error));
    }

    static ProblemDetail problem(Throwable error) {
        if (error instanceof Problem problem) {
            return problem.getBody();
        }
        if (error instanceof TooManyAsk full) {
            return full.getBody();
        }
        if (error instanceof DataBufferLimitException) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        if (error instanceof ErrorResponse answer) {
            return spoken(answer);
        }
        if (isAway(error)) {
            LOG.warn("Answered 503: {}", error.getClass().getName());
            return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, AWAY);
        }
        LOG.error("Answered 500: {}", error.getClass().getName(), withoutMessages(error));
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, FAULT);
    }

    /** The framework's own refusals: no such address, wrong method, wrong type, a parameter that cannot be read. */
    private static ProblemDetail spoken(ErrorResponse answer) {
        var status = HttpStatus.valueOf(answer.getStatusCode().value());
        return status == HttpStatus.NOT_FOUND
                ? Problem.notFound().getBody()
                : ProblemDetail.forStatusAndDetail(status, switch (status) {
                    case METHOD_NOT_ALLOWED -> "This address does not know that method.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Send JSON, with Content-Type: application/json.";
                    case CONTENT_TOO_LARGE -> TOO_LARGE;
                    case NOT_ACCEPTABLE -> "This address answers with JSON or, where it is a stream, with events.";
                    default -> "A part of the address or a header cannot be read.";
                });
    }

    private static boolean isAway(Throwable error) {
        return error instanceof TransientDataAccessException
                || error instanceof NonTransientDataAccessResourceException
                || error instanceof TransactionException || error instanceof R2dbcTransientException
                || error instanceof R2dbcNonTransientResourceException || error instanceof TimeoutException;
    }

    private static Throwable withoutMessages(Throwable error) {
        var bare = new IllegalStateException(error.getClass().getName());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        var response = exchange.getResponse();
        response.setRawStatusCode(problem.getStatus());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "3");
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
