package org.dragoman.dispatch.port;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.LimitStep;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Outgoing calls by the day, and who is told when they become many. */
public interface Limits {

    /** Empty for a city that is not here. */
    Mono<CallsToday> today(CityId city);

    /** True for the one who takes it: once a day. The city's pager, where it has one, is due then. */
    Mono<Boolean> take(CityId city, LocalDate day, LimitStep step);

    /** Who is told from now on; empty: nobody. */
    Mono<Void> tell(CityId city, Optional<PhoneNumber> pager);

    /** Text messages that are due, each claimed for half a minute. */
    Flux<Page> duePages(CityId city);

    /** It has left, or will not. */
    Mono<Void> paged(CityId city, UUID page);

    /**
     * A human is told.
     *
     * @param hub the language in which
     * @param callerId E.164, a public number of the city
     */
    record Page(UUID id, LimitStep step, PhoneNumber to, String hub, String callerId) {}
}
