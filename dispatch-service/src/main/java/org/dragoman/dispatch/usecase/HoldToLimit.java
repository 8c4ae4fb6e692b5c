package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.Requests;
import reactor.core.publisher.Mono;

/** Numbers that a desk types in are not called when the calls of the day are used up. */
public class HoldToLimit {

    private final Limits limits;
    private final Requests requests;

    public HoldToLimit(Limits limits, Requests requests) {
        this.limits = limits;
        this.requests = requests;
    }

    /** What was admitted before is admitted again: asking twice is harmless. A limit that cannot be read stops nobody. */
    public Mono<Boolean> refuses(Ask ask) {
        return ask.residentNumber().isEmpty() && ask.callBack().isEmpty()
                ? Mono.just(false)
                : limits.today(ask.city()).map(CallsToday::refusesTypedNumbers).onErrorReturn(false)
                        .defaultIfEmpty(false)
                        .flatMap(over -> over ? isNew(ask) : Mono.just(false));
    }

    private Mono<Boolean> isNew(Ask ask) {
        return requests.earlier(ask.city(), ask.idempotency()).hasElement().map(before -> !before);
    }
}
