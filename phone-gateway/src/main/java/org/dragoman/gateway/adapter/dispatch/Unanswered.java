package org.dragoman.gateway.adapter.dispatch;

import java.net.ConnectException;
import org.dragoman.gateway.port.NothingKept;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** What it means for a request that dispatch-service does not take it: refused for good, certainly not kept, or not known. */
final class Unanswered {

    private Unanswered() {}

    static <T> Mono<T> refusedOrNothingKept(WebClientResponseException answer, T refused) {
        if (answer.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
            return Mono.just(refused);
        }
        return Mono.error(answer.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                ? new NothingKept("dispatch-service kept nothing")
                : answer);
    }

    static Throwable unreached(WebClientRequestException failure) {
        return failure.getCause() instanceof ConnectException
                ? new NothingKept("dispatch-service cannot be reached")
                : failure;
    }
}
