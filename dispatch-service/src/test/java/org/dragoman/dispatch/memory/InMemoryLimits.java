package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.limit.LimitStep;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Limits;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rings that were ordered, by the day. */
final class InMemoryLimits implements Limits {

    private static final Duration CLAIMED_FOR = Duration.ofSeconds(30);

    record Taken(CityId city, LocalDate day, LimitStep step) {}

    /** @param at empty where nobody is to be told (any more) */
    record Due(UUID page, Optional<Instant> at) {}

    private final MemoryStore store;

    InMemoryLimits(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<CallsToday> today(CityId city) {
        return store.find(() -> Optional.ofNullable(store.cities.get(city)).map(found -> {
            var day = store.today(city);
            var begins = day.atStartOfDay(found.city().timeZone()).toInstant();
            long calls = store.commands.of(city).filter(row -> row.command() instanceof Command.Ring)
                    .filter(row -> !row.orderedAt().isBefore(begins)).count();
            return new CallsToday(day, Math.toIntExact(calls), store.limits.getOrDefault(city, DailyLimit.DEFAULT),
                    Arrays.stream(LimitStep.values())
                            .filter(step -> store.limitSteps.containsKey(new Taken(city, day, step)))
                            .collect(Collectors.toUnmodifiableSet()));
        }));
    }

    @Override
    public Mono<Boolean> take(CityId city, LocalDate day, LimitStep step) {
        return store.step(() -> store.limitSteps.putIfAbsent(new Taken(city, day, step),
                new Due(store.identities.next(), Optional.of(store.now())
                        .filter(now -> step.told().isPresent() && store.pagers.containsKey(city)))) == null);
    }

    @Override
    public Mono<Void> tell(CityId city, Optional<PhoneNumber> pager) {
        return store.step(() -> {
            store.pagers.remove(city);
            pager.ifPresent(number -> store.pagers.put(city, number));
            return true;
        }).then();
    }

    @Override
    public Flux<Page> duePages(CityId city) {
        return store.list(() -> store.limitSteps.entrySet().stream()
                .filter(one -> one.getKey().city().equals(city) && store.pagers.containsKey(city))
                .filter(one -> one.getValue().at().filter(at -> !at.isAfter(store.now())).isPresent())
                .map(one -> claimed(city, one)).toList().stream());
    }

    private Page claimed(CityId city, Map.Entry<Taken, Due> one) {
        var due = one.getValue();
        one.setValue(new Due(due.page(), Optional.of(store.now().plus(CLAIMED_FOR))));
        return new Page(due.page(), one.getKey().step(), Optional.ofNullable(store.pagers.get(city)).orElseThrow(),
                store.city(city).city().hubLanguage(), store.city(city).callerId());
    }

    @Override
    public Mono<Void> paged(CityId city, UUID page) {
        return store.step(() -> {
            store.limitSteps.replaceAll((taken, due) -> taken.city().equals(city) && due.page().equals(page)
                    ? new Due(page, Optional.empty())
                    : due);
            return true;
        }).then();
    }
}
