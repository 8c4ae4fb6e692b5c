package org.dragoman.bench.driver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.SweepCity;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions about requests 1 to n and interpreters 1 to n; answers in seconds. */
final class Deciding {

    private static final CityId CITY = new CityId(BenchCity.ID);
    private static final int FACTS_AT_ONCE = 200;

    private final ApplicationContext beans;
    private final Matches matches;

    Deciding(ApplicationContext beans) {
        this.beans = beans;
        this.matches = beans.getBean(Matches.class);
    }

    /** The commit alone, of pairs that were chosen before the clock started. */
    double commit(int count, int clients) {
        var proposals = proposals(count, clients);
        return Seconds.of(() -> expect(count, Flux.fromIterable(proposals).flatMap(matches::commit, clients)
                .filter(MatchOutcome.Committed.class::isInstance)));
    }

    /** Puts the free interpreters into the pool, as any sweep does. */
    double fill() {
        return Seconds.of(() -> beans.getBean(SweepCity.class).sweep(CITY).block());
    }

    /** The whole way: what is asked for, the pool, the facts, the policy, the lease, the commit, the pool again. */
    double match(int count, int clients) {
        var matchRequest = beans.getBean(MatchRequest.class);
        return Seconds.of(() -> expect(count, Flux.range(1, count)
                .flatMap(number -> matchRequest.match(CITY, request(number)), clients).filter(matched -> matched)));
    }

    private static void expect(int count, Flux<?> made) {
        long all = Objects.requireNonNull(made.count().block());
        if (all != count) {
            throw new IllegalStateException("%d of %d were matched".formatted(all, count));
        }
    }

    private List<Proposal> proposals(int count, int clients) {
        return Objects.requireNonNull(Flux.range(1, count).buffer(FACTS_AT_ONCE)
                .concatMap(numbers -> facts(numbers).flatMapMany(facts -> Flux.fromIterable(numbers)
                        .flatMap(number -> proposal(number, facts), clients)))
                .collectList().block());
    }

    private Mono<Map<InterpreterId, Candidate>> facts(List<Integer> numbers) {
        return matches.candidates(CITY, numbers.stream().map(Deciding::interpreter).toList())
                .flatMapIterable(facts -> facts).collectMap(Candidate::id);
    }

    /** The ledger keeps whom the pool proposed: a full page, as in any large language. */
    private Mono<Proposal> proposal(int number, Map<InterpreterId, Candidate> facts) {
        var identities = beans.getBean(Identities.class);
        var chosen = Objects.requireNonNull(facts.get(interpreter(number)));
        var page = facts.values().stream().limit(Pool.FREE_PAGE).toList();
        return matches.demand(CITY, request(number)).map(demand -> new Proposal(demand, chosen,
                identities.assignment(), identities.leg(), page.size(), Map.of(), page));
    }

    private static InterpreterId interpreter(int number) {
        return new InterpreterId(BenchCity.interpreter(number));
    }

    private static RequestId request(int number) {
        return new RequestId(BenchCity.request(number));
    }
}
