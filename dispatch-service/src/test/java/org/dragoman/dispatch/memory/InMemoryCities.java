package org.dragoman.dispatch.memory;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.LineSite;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cities of the store. */
final class InMemoryCities implements Cities {

    private final MemoryStore store;

    InMemoryCities(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<List<City>> all() {
        return store.step(() -> store.cities.values().stream().map(MemoryCity::city).toList());
    }

    @Override
    public Mono<City> city(CityId id) {
        return store.find(() -> Optional.ofNullable(store.cities.get(id)).map(MemoryCity::city));
    }

    @Override
    public Flux<Line> lines(CityId id) {
        return store.list(() -> store.city(id).lines().stream().map(LineSite::line));
    }

    @Override
    public Flux<StaffLine> staffLines(CityId id) {
        return store.list(() -> store.city(id).staffLines().stream());
    }

    @Override
    public Mono<Void> announce(CityId city, Optional<Notice> notice) {
        return store.step(() -> store.cities.put(city, store.city(city).announcing(notice))).then();
    }

    @Override
    public Mono<LineSite> lineSite(String number) {
        return store.find(() -> store.cities.values().stream().flatMap(city -> city.lines().stream())
                .filter(found -> found.line().number().equals(number)).findFirst());
    }
}
