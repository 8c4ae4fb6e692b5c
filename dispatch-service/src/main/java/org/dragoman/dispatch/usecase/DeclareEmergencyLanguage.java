package org.dragoman.dispatch.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification.Attestation;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Qualifications;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A disaster brings people whose language nobody here is certified for. A supervisor names interpreters of the city who
 * speak it, says how that was made sure of, and for how long they may be used. No rule is relaxed: each gets a
 * certification that ends by itself, and whoever waits for the language is matched at once.
 */
public class DeclareEmergencyLanguage {

    /**
     * @param numbers public numbers of those who speak it
     * @param time whole hours, 1 hour to 14 days
     */
    public record Declaration(
            String language, List<String> numbers, Set<SubjectDomain> domains, Attestation attestation,
            Duration time) {
        public Declaration {
            numbers = List.copyOf(numbers);
            domains = Set.copyOf(domains);
        }
    }

    public sealed interface Declared {
        /** @param until when all of it ends */
        record Holds(VarietyTag variety, Instant until) implements Declared {}

        /** It is not in the catalogue, is a question, or is signed: never rung by phone. */
        record NotDispatchable() implements Declared {}

        /** Nothing was declared for anybody. */
        record UnknownInterpreter(String number) implements Declared {}
    }

    private record Known(String number, InterpreterId id) {}

    private final LanguageCatalogue catalogue;
    private final Audit audit;
    private final Interpreters interpreters;
    private final Qualifications qualifications;
    private final MatchFreed matchFreed;
    private final Clock clock;

    public DeclareEmergencyLanguage(
            LanguageCatalogue catalogue, Audit audit, Interpreters interpreters, Qualifications qualifications,
            MatchFreed matchFreed, Clock clock) {
        this.catalogue = catalogue;
        this.audit = audit;
        this.interpreters = interpreters;
        this.qualifications = qualifications;
        this.matchFreed = matchFreed;
        this.clock = clock;
    }

    public Mono<Declared> declare(Caller by, Declaration declaration) {
        return catalogue.find(declaration.language()) instanceof CatalogueAnswer.Dispatchable spoken
                ? known(by.city(), declaration).flatMap(people -> certifyAll(by, declaration, people,
                        spoken.variety().tag()))
                : Mono.just(new Declared.NotDispatchable());
    }

    private Mono<List<Known>> known(CityId city, Declaration declaration) {
        return Flux.fromIterable(new LinkedHashSet<>(declaration.numbers()))
                .concatMap(number -> interpreters.numbered(city, number).map(id -> new Known(number, id)))
                .collectList();
    }

    private Mono<Declared> certifyAll(Caller by, Declaration declaration, List<Known> people, VarietyTag variety) {
        var missing = new ArrayList<>(declaration.numbers());
        people.forEach(person -> missing.removeIf(person.number()::equals));
        if (!missing.isEmpty()) {
            return Mono.just(new Declared.UnknownInterpreter(missing.getFirst()));
        }
        return Flux.fromIterable(people).concatMap(person -> certify(by, declaration, person.id(), variety))
                .then(Mono.fromSupplier(() -> new Declared.Holds(variety, clock.instant().plus(declaration.time()))));
    }

    private Mono<Void> certify(Caller by, Declaration declaration, InterpreterId person, VarietyTag variety) {
        var given = new EmergencyCertification(person, variety, declaration.domains(), declaration.attestation(),
                declaration.time());
        return audit.note(by, Intervention.DECLARE_EMERGENCY_LANGUAGE, person.value(), "%s %d h %s".formatted(
                variety, declaration.time().toHours(), declaration.attestation().code()))
                .then(Mono.defer(() -> qualifications.certify(by.city(), given)))
                .flatMap(known -> matchFreed.match(by.city(), known));
    }
}
