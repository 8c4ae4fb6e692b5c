package org.dragoman.dispatch.memory;

import java.util.ArrayList;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Qualifications;
import org.dragoman.dispatch.port.Stage;
import reactor.core.publisher.Mono;

/** Changes of what interpreters may do. */
final class InMemoryQualifications implements Qualifications {

    private final MemoryStore store;

    InMemoryQualifications(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<InterpreterId> bar(CityId city, DoNotSend entry, DoNotSend.Reason reason) {
        return store.find(() -> store.person(city, entry.interpreter()).filter(person -> isHere(city, entry))
                .map(person -> {
                    if (store.barred.add(bar(city, entry), store.now())) {
                        store.write(person.requalified(person.facts()));
                    }
                    return person.id();
                }));
    }

    private boolean isHere(CityId city, DoNotSend entry) {
        return entry.agency().equals(Stage.AGENCY)
                && entry.site().filter(site -> store.city(city).phoneOf(site).isEmpty()).isEmpty();
    }

    private static BarRows.Bar bar(CityId city, DoNotSend entry) {
        return new BarRows.Bar(city, entry.interpreter(), entry.site());
    }

    @Override
    public Mono<InterpreterId> lift(CityId city, DoNotSend entry) {
        return store.find(() -> store.person(city, entry.interpreter()).map(person -> {
            if (store.barred.lift(bar(city, entry), store.now())) {
                store.write(person.requalified(person.facts()));
            }
            return person.id();
        }));
    }

    @Override
    public Mono<InterpreterId> certify(CityId city, EmergencyCertification given) {
        return store.find(() -> store.person(city, given.interpreter()).map(person -> {
            var held = new ArrayList<>(person.facts().certifications());
            held.add(new Certification(given.variety(), given.domains(), store.today(city), Optional.empty(), false,
                    Certification.EMERGENCY, Optional.of(store.now().plus(given.time()))));
            store.write(person.requalified(person.facts().alsoSpeaking(given.variety()).holding(held)));
            return person.id();
        }));
    }
}
