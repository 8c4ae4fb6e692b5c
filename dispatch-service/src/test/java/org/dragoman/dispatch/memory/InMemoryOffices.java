package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.port.Offices;
import reactor.core.publisher.Mono;

/** The directory. */
final class InMemoryOffices implements Offices {

    private final MemoryStore store;

    InMemoryOffices(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<OfficePhone> withCode(CityId city, String code) {
        return store.find(() -> store.offices.withCode(city, code)
                .map(site -> new OfficePhone(site, store.opening(city, site))));
    }
}
