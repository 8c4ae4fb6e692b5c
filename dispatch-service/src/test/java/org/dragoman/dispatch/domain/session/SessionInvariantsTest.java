package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.Seeds;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** Whatever is told, in whatever order and however often, what must hold holds. */
class SessionInvariantsTest {

    private static final int RUNS = 3_000;
    private static final int EVENTS = 60;
    /** Three rings, a cap, the way to the room, three rungs, the wait, and as much after a session. */
    private static final int DEADLINES_TO_THE_END = 12;

    @Test
    void theInvariantsHoldAfterEveryEvent() {
        Seeds.each(RUNS, random -> {
            var world = new RandomSession(random);
            var witness = new SessionWitness();
            for (int step = 0; step < EVENTS; step++) {
                world.maybeOffer();
                world.timePasses();
                happens(world, witness, world.anyEvent());
            }
        });
    }

    @Test
    void deadlinesAloneEndEveryRequest() {
        Seeds.each(RUNS, random -> {
            var world = new RandomSession(random);
            var witness = new SessionWitness();
            for (int step = random.nextInt(EVENTS); step > 0; step--) {
                world.maybeOffer();
                world.timePasses();
                happens(world, witness, world.anyEvent());
            }
            for (int passed = 0; world.session().state().isOpen() && passed < DEADLINES_TO_THE_END; passed++) {
                world.jumpTo(world.nextDeadline());
                happens(world, witness, new SessionEvent.DeadlinePassed());
            }
            assertThat(world.session().state().isOpen()).as("still open: " + world.session()).isFalse();
        });
    }

    @Test
    void theSameEventTwiceAtTheSameMomentMovesTheRequestOnce() {
        Seeds.each(RUNS, random -> {
            var world = new RandomSession(random);
            for (int step = 0; step < EVENTS; step++) {
                world.maybeOffer();
                world.timePasses();
                var event = world.anyEvent();
                if (event instanceof SessionEvent.DeadlinePassed && world.overdue() > 1) {
                    // Each passing of a deadline deals with one of them.
                    continue;
                }
                world.next(event);
                var once = world.session();
                var again = world.next(event);
                assertThat(again.flatMap(Change::end)).isEqualTo(Optional.empty());
                assertThat(world.session().state()).as("state after %s came twice", event).isEqualTo(once.state());
                assertThat(world.session().live()).extracting(Assignment::state)
                        .isEqualTo(once.live().stream().map(Assignment::state).toList());
            }
        });
    }

    @Test
    void howeverManyOffersFailTheWaitIsBounded() {
        Seeds.each(100, random -> {
            var world = new RandomSession(random);
            var since = world.session().waitingSince();
            var patience = Duration.between(since, world.session().patienceEnds())
                    .plus(world.session().timing().ringCap());
            while (world.session().state().isOpen()) {
                world.offer();
                world.timePasses();
                world.next(world.offerFails());
                assertThat(Duration.between(since, world.session().now()))
                        .isLessThan(patience);
            }
            assertThat(world.session().state()).isEqualTo(RequestState.UNFILLED);
        });
    }

    private static void happens(RandomSession world, SessionWitness witness, SessionEvent event) {
        witness.sees(world.session(), event);
        var before = world.session();
        world.next(event).ifPresent(change -> witness.judges(
                SessionFold.at(before, world.session().now(), any -> true), change, world.session()));
    }
}
