package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
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
        assertThat(pool.lease(elsewhere(), stage.identities().lease(), person).block())
                .isEqualTo(person.getFirst());
    }

    @Test
    void addingTwiceChangesNothingAndALostVarietyIsLost() {
        var person = new FreeInterpreter(free(city, bilingual()), Hire.skills(Hire.CREOLE), stage.now(), MANY);
        assertThat(speakers(Hire.FRENCH)).containsExactly(person.id());
        pool.addFree(city, person).block();
        pool.addFree(city, person).block();
        assertThat(speakers(Hire.FRENCH)).isEmpty();
        assertThat(speakers(Hire.CREOLE)).containsExactly(person.id());
    }

    @Test
    void aPageIsAPageOfAllVarietiesTogether() {
        for (var variety : List.of(Hire.CREOLE, Hire.FRENCH)) {
            for (int number = 0; number < Pool.LINE_PAGE; number++) {
                pool.addWaiting(city, queued(variety, number)).block();
            }
        }
        assertThat(pool.waiting(city, Hire.skills(Hire.CREOLE, Hire.FRENCH)).block()).hasSize(Pool.LINE_PAGE);
    }

    private Queued queued(VarietyTag variety, int number) {
        return new Queued(new RequestId(stage.identities().next()), Hire.skill(variety), Urgency.ROUTINE,
                stage.now().plusSeconds(number), 1, true);
    }

    private FreeInterpreter person(InterpreterId id, long version, VarietyTag... varieties) {
        return new FreeInterpreter(id, Hire.skills(varieties), stage.now(), version);
    }

    @Test
    void whatAnOlderRowSaysOfAPersonChangesNothing() {
        var id = new InterpreterId(stage.identities().next());
        pool.addFree(city, person(id, 5, Hire.CREOLE)).block();
        pool.removeFree(city, id, 4).block();
        pool.addFree(city, person(id, 3, Hire.FRENCH)).block();
        assertThat(speakers(Hire.CREOLE)).as("a late leave-taking hides nobody").containsExactly(id);
        assertThat(speakers(Hire.FRENCH)).isEmpty();
        pool.removeFree(city, id, 6).block();
        pool.addFree(city, person(id, 5, Hire.CREOLE)).block();
        assertThat(speakers(Hire.CREOLE)).as("a late return brings nobody back").isEmpty();
        pool.addFree(city, person(id, 10, Hire.FRENCH)).block();
        assertThat(speakers(Hire.CREOLE)).isEmpty();
        assertThat(speakers(Hire.FRENCH)).as("ten is more than six").containsExactly(id);
    }

    @Test
    void whatAnOlderRowSaysOfARequestChangesNothing() {
        var entry = queued(Hire.CREOLE, 0);
        pool.addWaiting(city, at(entry, 5)).block();
        pool.removeWaiting(city, Hire.skill(Hire.CREOLE), entry.request(), 4).block();
        assertThat(line()).containsExactly(entry.request());
        pool.removeWaiting(city, Hire.skill(Hire.CREOLE), entry.request(), 6).block();
        pool.addWaiting(city, at(entry, 5)).block();
        assertThat(line()).isEmpty();
        pool.addWaiting(city, at(entry, 10)).block();
        assertThat(line()).containsExactly(entry.request());
    }

    private static Queued at(Queued entry, long version) {
        return new Queued(entry.request(), entry.skill(), entry.urgency(), entry.since(), version, true);
    }

    private List<RequestId> line() {
        return Objects.requireNonNull(pool.waiting(city, Hire.skills(Hire.CREOLE)).block());
    }

    private boolean renews(Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Objects.requireNonNull(pool.renew(city, waiting, free).block());
    }

    @Test
    void onlyWhatIsDoubtedOrOldIsMadeAnewAndThenItIsTheTruth() {
        var liar = person(new InterpreterId(stage.identities().next()), 1, Hire.CREOLE);
        pool.addFree(city, liar).block();
        pool.addWaiting(city, queued(Hire.CREOLE, 0)).block();
        var unknown = stage.hire(city, bilingual());
        var waits = waiting();
        assertThat(renewed(city)).isFalse();
        assertThat(speakers(Hire.CREOLE)).containsExactly(liar.id());
        pool.doubt(city);
        assertThat(renewed(city)).isTrue();
        assertThat(speakers(Hire.CREOLE)).containsExactly(unknown);
        assertThat(speakers(Hire.FRENCH)).containsExactly(unknown);
        assertThat(line()).containsExactly(waits);
        assertThat(renewed(city)).isFalse();
    }

    @Test
    void whatIsWrittenDuringARenewalIsInTheNewAndReadersSeeTheFormer() {
        var leaves = person(free(), 1, Hire.CREOLE);
        var comes = person(new InterpreterId(stage.identities().next()), 7, Hire.CREOLE);
        var ends = queued(Hire.CREOLE, 0);
        pool.addWaiting(city, ends).block();
        pool.doubt(city);
        var seen = new CopyOnWriteArrayList<List<InterpreterId>>();
        var another = new CopyOnWriteArrayList<Boolean>();
        var meanwhile = pool.removeFree(city, leaves.id(), 100).then(pool.addFree(city, comes))
                .then(pool.removeWaiting(city, Hire.skill(Hire.CREOLE), ends.request(), 2))
                .then(pool.free(AskingFor.speakers(city, Hire.CREOLE)).doOnNext(seen::add))
                .then(Mono.fromRunnable(() -> pool.doubt(city)))
                .then(Mono.defer(() -> pool.renew(city, Flux.empty(), Flux.empty())).doOnNext(another::add));
        assertThat(renews(meanwhile.thenMany(Flux.just(ends)), Flux.just(leaves))).isTrue();
        assertThat(seen).containsExactly(List.of(comes.id()));
        assertThat(another).as("somebody is at it").containsExactly(false);
        assertThat(speakers(Hire.CREOLE)).containsExactly(comes.id());
        assertThat(line()).isEmpty();
    }

    @Test
    void aRenewalThatFailedLeavesTheFormerAndTheNextBeginsAgain() {
        var person = free();
        pool.doubt(city);
        assertThat(pool.renew(city, Flux.error(new IllegalStateException("no truth to be had")), Flux.empty())
                .onErrorReturn(false).block()).isFalse();
        assertThat(speakers(Hire.CREOLE)).containsExactly(person);
        pool.doubt(city);
        stage.advance(Duration.ofSeconds(30));
        assertThat(renewed(city)).isTrue();
        assertThat(speakers(Hire.CREOLE)).containsExactly(person);
    }
}
