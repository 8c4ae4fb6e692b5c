package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a pool keeps for itself: its own index, and leases that keep two dispatchers from proposing the same person. */
public abstract class LeasingPoolContract extends PoolContract {

    private static final int MANY = 50;

    protected <S extends Stage> LeasingPoolContract(S stage, Function<S, Pool> pool) {
        super(stage, pool);
    }

    private Mono<InterpreterId> lease(List<InterpreterId> ranking) {
        return pool.lease(city, stage.identities().lease(), ranking);
    }

    @Test
    void ofManyTakersAtOnceOneHoldsThePerson() {
        var person = free();
        var taken = Together.all(MANY, number -> pool.lease(city, RandomIdentities.aLease(), List.of(person)));
        assertThat(taken).containsExactly(person);
    }

    @Test
    void manyTakersOfManyPeopleEachHoldAnother() {
        var ranking = Stream.generate(this::free).limit(MANY).toList();
        var taken = Together.all(MANY, number -> pool.lease(city, RandomIdentities.aLease(), ranking));
        assertThat(taken).containsExactlyInAnyOrderElementsOf(ranking);
    }

    @Test
    void askedTwiceTheAnswerIsTheSame() {
        var ranking = List.of(free(), free());
        var lease = stage.identities().lease();
        var once = pool.lease(city, lease, ranking).block();
        assertThat(pool.lease(city, lease, ranking).block()).isEqualTo(once);

        var late = stage.identities().lease();
        assertThat(pool.lease(city, late, List.of(ranking.getFirst())).blockOptional()).isEmpty();
        pool.release(city, lease, ranking.getFirst()).block();
        assertThat(pool.lease(city, late, List.of(ranking.getFirst())).blockOptional())
                .as("also where the answer was nobody").isEmpty();
    }

    @Test
    void onlyTheHolderGivesBack() {
        var person = List.of(free());
        var lease = stage.identities().lease();
        pool.lease(city, lease, person).block();
        pool.release(city, stage.identities().lease(), person.getFirst()).block();
        assertThat(lease(person).blockOptional()).isEmpty();
        pool.release(city, lease, person.getFirst()).block();
        pool.release(city, lease, person.getFirst()).block();
        assertThat(lease(person).block()).isEqualTo(person.getFirst());
    }

    @Test
    void aDispatcherThatDiedHoldsNobodyUp() {
        var person = List.of(free());
        lease(person).block();
        assertThat(lease(person).blockOptional()).isEmpty();
        stage.advance(Duration.ofSeconds(2));
        assertThat(Together.eventually(() -> lease(person))).isEqualTo(person.getFirst());
    }

    @Test
    void aPersonOfAnotherCityIsAnotherPerson() {
        var person = List.of(free());
        lease(person).block();
        assertThat(pool.lease(stage.foundCity(), stage.identities().lease(), person).block())
                .isEqualTo(person.getFirst());
    }

    @Test
    void addingTwiceChangesNothingAndALostVarietyIsLost() {
        var person = new FreeInterpreter(free(city, bilingual()), Set.of(Hire.CREOLE), stage.now());
        assertThat(speakers(Hire.FRENCH)).containsExactly(person.id());
        pool.addFree(city, person).block();
        pool.addFree(city, person).block();
        assertThat(speakers(Hire.FRENCH)).isEmpty();
        assertThat(speakers(Hire.CREOLE)).containsExactly(person.id());
    }

    @Test
    void aPageIsAPageOfAllVarietiesTogether() {
        for (var variety : List.of(Hire.CREOLE, Hire.FRENCH)) {
            for (int number = 0; number < PAGE; number++) {
                pool.addWaiting(city, queued(variety, number)).block();
            }
        }
        assertThat(pool.waiting(city, Set.of(Hire.CREOLE, Hire.FRENCH)).block()).hasSize(PAGE);
    }

    private Queued queued(VarietyTag variety, int number) {
        return new Queued(new RequestId(stage.identities().next()), variety, Urgency.ROUTINE,
                stage.now().plusSeconds(number));
    }
}
