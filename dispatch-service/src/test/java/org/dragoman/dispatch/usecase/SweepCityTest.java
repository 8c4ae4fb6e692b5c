package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.simulation.Overridden;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The sweep finds all that can be matched and tries little else. */
class SweepCityTest {

    private final Scene scene = new Scene();

    private long ringing(List<RequestId> requests) {
        return requests.stream().filter(request -> scene.state(request) == RequestState.RINGING).count();
    }

    private List<RequestId> callers(int count) {
        return IntStream.range(0, count).mapToObj(number -> scene.calls().request()).toList();
    }

    @Test
    void manyPairsThatNobodyToldOfAreMatchedByOneSweep() {
        var callers = callers(3 * SweepCity.PAGE);
        IntStream.rangeClosed(1, callers.size() - 1)
                .forEach(number -> scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(number)));
        scene.waits(Duration.ofSeconds(1));
        assertThat(ringing(callers)).isEqualTo(callers.size() - 1L);
        assertThat(scene.state(callers.getLast())).as("who came last").isEqualTo(RequestState.WAITING);
    }

    @Test
    void aPoolThatLiesIsNotBelieved() {
        var callers = callers(2);
        var person = scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(1));
        scene.dispatch.renewPool.renew(scene.city).block();
        scene.dispatch.pool.removeFree(scene.city, person, 1_000).block();
        scene.waits(Duration.ofSeconds(1));
        assertThat(ringing(callers)).isEqualTo(1);
    }

    @Test
    void aWipedPoolIsTheTruthAgainInASecond() {
        var waits = callers(1).getFirst();
        scene.dispatch.pool.wipe();
        scene.waits(Duration.ofSeconds(1));
        var hired = scene.dispatch.stage.hire(scene.city, Hire.aSpeaker(1, Hire.CREOLE));
        var free = scene.dispatch.stage.interpreters().free(scene.city, hired).blockOptional()
                .map(FreeInterpreter::skills).orElseThrow();
        assertThat(scene.dispatch.pool.waiting(scene.city, free).block()).containsExactly(waits);
    }

    /** For reasons that the line does not know a whole page cannot be matched: those behind it are reached all the same. */
    @Test
    void aPageThatCannotBeMatchedHidesThoseBehindForOneSweep() {
        var stage = scene.dispatch.stage;
        var callers = callers(SweepCity.PAGE + 1);
        var stuck = callers.subList(0, SweepCity.PAGE);
        var matches = Overridden.of(Matches.class, stage.matches(), "demand",
                asked -> stuck.contains((RequestId) asked[1])
                        ? Mono.empty()
                        : stage.matches().demand(scene.city, (RequestId) asked[1]));
        var sweep = sweepBy(stage.queue(), matches);
        stage.hire(scene.city, Hire.aCreoleSpeaker(1));
        sweep.sweep(scene.city).block();
        assertThat(ringing(callers)).isZero();
        sweep.sweep(scene.city).block();
        assertThat(scene.state(callers.getLast())).isEqualTo(RequestState.RINGING);
    }

    @Test
    void whileNobodyIsFreeNobodyIsTried() {
        callers(3);
        var stage = scene.dispatch.stage;
        var never = Overridden.of(Matches.class, stage.matches(), "demand", asked -> {
            throw new AssertionError("tried");
        });
        sweepBy(stage.queue(), never).sweep(scene.city).block();
        assertThat(stage.queue().waiting(scene.city).map(Queued::waits).collectList().block()).hasSize(3);
    }

    private SweepCity sweepBy(Queue queue, Matches matches) {
        var dispatch = scene.dispatch;
        var stage = dispatch.stage;
        return new SweepCity(stage.sessions(), stage.interpreters(), queue, dispatch.applyEvent, dispatch.matchFreed,
                new MatchRequest(stage.truth(), matches, new MatchingPolicy(), stage.identities(),
                        new FollowOffer(dispatch.pool, dispatch.changes, dispatch.metrics), dispatch.metrics),
                stage.vendors(), dispatch.ringVendor);
    }
}
