package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import reactor.core.publisher.Mono;

/** Tells a human, on the board and by text message, when a city's outgoing calls of the day become many. It stops nothing. */
public class WatchLimit {

    private final Limits limits;
    private final Phones phones;
    private final Changes changes;

    public WatchLimit(Limits limits, Phones phones, Changes changes) {
        this.limits = limits;
        this.phones = phones;
        this.changes = changes;
    }

    /** Empty for a city that is not here. */
    public Mono<CallsToday> watch(CityId city) {
        return limits.today(city).delayUntil(today -> tell(city, today)).delayUntil(today -> page(city));
    }

    private Mono<Void> tell(CityId city, CallsToday today) {
        return Mono.justOrEmpty(today.untold())
                .flatMap(step -> limits.take(city, today.day(), step))
                .filter(first -> first)
                .doOnNext(first -> changes.tell(city, new Hint(Hint.Kind.REQUEST, "limit")))
                .then();
    }

    private Mono<Void> page(CityId city) {
        return limits.duePages(city).concatMap(page -> send(city, page)).then();
    }

    /** What may not have arrived is sent again under the same id; what the gateway refuses is over. */
    private Mono<Void> send(CityId city, Limits.Page page) {
        return Mono.justOrEmpty(page.step().told())
                .map(word -> new Command.Page(new LegId(page.id()), page.hub(), word))
                .map(command -> new PendingCommand(city, page.id(), Optional.empty(), command, Optional.of(page.to()),
                        Optional.empty(), page.callerId()))
                .flatMap(phones::send)
                .flatMap(answered -> limits.paged(city, page.id()))
                .onErrorComplete();
    }
}
