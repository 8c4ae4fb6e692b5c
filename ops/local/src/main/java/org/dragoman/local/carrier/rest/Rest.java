package org.dragoman.local.carrier.rest;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.local.carrier.time.Timeline;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Carries a request onto the carrier's timeline and its answer back. */
public final class Rest {
    private final Timeline timeline;

    public Rest(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Runs the work on the timeline; what it throws comes back as the error of the Mono. */
    public <T> Mono<T> on(Supplier<T> work) {
        return Mono.create(sink -> timeline.run(() -> {
            try {
                sink.success(work.get());
            } catch (RuntimeException e) {
                sink.error(e);
            }
        }));
    }

    Mono<ResponseEntity<Map<String, Object>>> answer(int status, Supplier<Map<String, Object>> work) {
        return on(work).map(body -> ResponseEntity.status(HttpStatusCode.valueOf(status)).body(body));
    }

    Mono<ResponseEntity<Map<String, Object>>> created(ServerWebExchange exchange, FormWork work) {
        return form(exchange, 201, work);
    }

    Mono<ResponseEntity<Map<String, Object>>> updated(ServerWebExchange exchange, FormWork work) {
        return form(exchange, 200, work);
    }

    /** Of one thing, about which nothing more can be asked. */
    Mono<ResponseEntity<Map<String, Object>>> fetched(ServerWebExchange exchange, Supplier<Map<String, Object>> work) {
        return answer(200, () -> {
            refuseQuery(exchange);
            return work.get();
        });
    }

    Mono<ResponseEntity<Void>> deleted(ServerWebExchange exchange, Runnable work) {
        return this.<Boolean>on(() -> {
            refuseQuery(exchange);
            work.run();
            return true;
        }).map(done -> ResponseEntity.noContent().build());
    }

    private Mono<ResponseEntity<Map<String, Object>>> form(ServerWebExchange exchange, int status, FormWork work) {
        return exchange.getFormData().flatMap(form -> answer(status, () -> {
            refuseQuery(exchange);
            return work.run(form);
        }));
    }

    private static void refuseQuery(ServerWebExchange exchange) {
        new Fields(exchange.getRequest().getQueryParams(), Set.of());
    }

    @FunctionalInterface
    interface FormWork {
        Map<String, Object> run(MultiValueMap<String, String> form);
    }
}
