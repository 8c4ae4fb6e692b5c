package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OLD_CALL;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBackWithTexts;

import java.time.Duration;
import java.util.List;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever still hears that they will be called back is not called yet: their phone would be busy, and with that all over. */
class OldCallRulesTest {

    private static final SessionEvent OVER = new SessionEvent.PhoneEnded(OLD_CALL, LegEnd.HUNG_UP);

    private static SessionFixture stillOnTheLine() {
        return aCallBackWithTexts(Duration.ofHours(2)).leg(OLD_CALL, LegState.ANSWERED);
    }

    private static List<LegId> rung(Change change) {
        return change.effects().stream().filter(Effect.Commanded.class::isInstance)
                .map(effect -> ((Effect.Commanded) effect).command()).filter(Command.Ring.class::isInstance)
                .map(command -> ((Command.Ring) command).leg()).toList();
    }

    @Test
    void anInterpreterWhoComesMeanwhileWaitsAMoment() {
        var change = stillOnTheLine().accepted().on(new SessionEvent.JoinedRoom(MARIES_PHONE));
        assertThat(change.happening()).contains(Happening.INTERPRETER_CAME_FIRST);
        assertThat(rung(change)).isEmpty();
        assertThat(change.effects())
                .contains(new Effect.Commanded(new Command.Tell(MARIES_PHONE, "en", Word.ONE_MOMENT)));
    }

    @Test
    void theirPhoneRingsWhenTheOldCallIsOver() {
        var change = stillOnTheLine().interpreterFirst().on(OVER);
        assertThat(change.happening()).contains(Happening.OLD_CALL_OVER);
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.connect()));
        assertThat(rung(change)).containsExactly(RESIDENT);
    }

    @Test
    void whoeverIsRungAlreadyIsNotRungAgain() {
        var change = stillOnTheLine().interpreterFirst().leg(RESIDENT, LegState.RINGING).on(OVER);
        assertThat(change.happening()).isEmpty();
        assertThat(change.effects()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"WAITING", "IN_SESSION"})
    void otherwiseItsEndMeansNothing(RequestState state) {
        var session = state == RequestState.WAITING ? stillOnTheLine() : stillOnTheLine().inSession();
        var change = session.on(OVER);
        assertThat(change.happening()).isEmpty();
        assertThat(change.effects()).singleElement().isInstanceOf(Effect.LegMoved.class);
        assertThat(change.next()).isEqualTo(state);
    }
}
