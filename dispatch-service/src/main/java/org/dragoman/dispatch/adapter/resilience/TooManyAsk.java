package org.dragoman.dispatch.adapter.resilience;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nothing was kept; the same again in a few seconds. A problem for machines, a page for people. */
public final class TooManyAsk extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String SENTENCE = "More is asked for at this moment than can be kept. Nothing was kept. Ask again"
            + " in a few seconds, with the same Idempotency-Key.";

    TooManyAsk() {
        super(HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, SENTENCE), null);
    }
}
