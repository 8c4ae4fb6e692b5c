package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.memory.MemoryDispatch;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.Test;

/** Nobody is free, and then somebody is. */
class WaitingLineTest {

    private final Scene scene = new Scene();

    @Test
    void nobodyFreeMeansWaitingAndTheNextFreeInterpreterGetsItAtOnce() {
        var request = scene.calls().request();
        assertThat(scene.state(request)).isEqualTo(RequestState.WAITING);
        scene.hire(1);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void whoeverComesOnDutyGetsTheOldestRequest() {
        var interpreter = scene.hire(1);
        scene.dispatch.chooseAvailability.choose(scene.city, interpreter, Availability.OFF_DUTY).block();
        var first = scene.calls().request();
        scene.waits(Duration.ofSeconds(1));
        var second = scene.calls().request();

        scene.dispatch.chooseAvailability.choose(scene.city, interpreter, Availability.AVAILABLE).block();
        assertThat(scene.state(first)).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(second)).isEqualTo(RequestState.WAITING);
    }

    @Test
    void afterACallTheInterpreterRestsAndThenGetsTheNext() {
        var interpreter = scene.hire(1);
        var first = scene.calls();
        scene.bridges();
        var second = scene.calls().request();
        scene.hangsUp(first.anchor());

        assertThat(scene.state(first.request())).isEqualTo(RequestState.COMPLETED);
        assertThat(scene.availability(interpreter)).isEqualTo(Availability.WRAP_UP);
        scene.waits(Timing.DEFAULT.wrapUp().minusMillis(1));
        assertThat(scene.state(second)).as("a rest is a rest").isEqualTo(RequestState.WAITING);
        scene.waits(Duration.ofMillis(1));
        assertThat(scene.state(second)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void aRequestThatNobodyCanTakeBlocksNoOther() {
        var hungarian = scene.asks(new AskWith(scene.anAsk("hu")).language("hu"));
        assertThat(hungarian).isInstanceOf(Answer.Accepted.class);
        var creole = scene.calls().request();
        scene.hire(1);
        assertThat(scene.state(creole)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void theOnlyInterpreterIsAskedAgainAfterAWhile() {
        scene.hire(1);
        var request = scene.calls().request();
        scene.declines(scene.lastOffer());
        scene.waits(Timing.DEFAULT.coolDown().minusMillis(1));
        assertThat(scene.offers()).hasSize(1);
        scene.waits(Duration.ofMillis(1));
        assertThat(scene.offers()).hasSize(2);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void anInterpreterWhoDeclinedOneRequestGetsTheOtherAtOnce() {
        scene.hire(1);
        var first = scene.calls().request();
        var second = scene.calls().request();
        scene.declines(scene.lastOffer());
        assertThat(scene.state(first)).isEqualTo(RequestState.WAITING);
        assertThat(scene.state(second)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void whoeverWaitedTooLongIsToldSoAndNobodyIsRungAnyMore() {
        var admitted = scene.calls();
        scene.waits(Timing.DEFAULT.longestWait());
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.UNFILLED);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class))
                .containsExactly(new Command.Stop(admitted.anchor(), "ht", Word.NO_INTERPRETER));
        scene.hire(1);
        assertThat(scene.offers()).isEmpty();
    }

    @Test
    void theLossOfEveryHintAndOfThePoolIsMadeGoodByTheSweep() {
        scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(1));
        var request = scene.calls().request();
        scene.dispatch.pool.wipe();
        assertThat(scene.state(request)).as("nobody said that somebody was hired").isEqualTo(RequestState.WAITING);
        scene.waits(Duration.ofSeconds(1));
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void aPoolFullOfPeopleWhoAreNotFreeHidesNobodyForLong() {
        var busy = IntStream.range(1, 61).mapToObj(scene::hire).toList();
        busy.forEach(interpreter -> scene.dispatch.stage.interpreters()
                .choose(scene.city, interpreter, Availability.OFF_DUTY).block());
        scene.hire(99);
        var request = scene.calls().request();
        scene.waits(Duration.ofSeconds(1));
        assertThat(scene.state(request)).as("the pool lost every leave-taking").isEqualTo(RequestState.RINGING);
    }

    @Test
    void twoInstancesSweepingAtOnceOfferOnce() {
        var other = new MemoryDispatch(scene.dispatch.stage, scene.dispatch.pool);
        var request = scene.calls().request();
        scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(1));
        List.of(scene.dispatch, other, scene.dispatch, other).forEach(each -> each.sweepCity.sweep(scene.city).block());
        scene.relay();
        assertThat(scene.offers()).hasSize(1);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
    }
}
