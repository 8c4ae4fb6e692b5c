package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Word;
import org.junit.jupiter.api.Test;

/** Somebody is called back when an interpreter is found: a request in the same line, with a deadline of its own. */
class CallBackTest {

    private static final String NUMBER = "+12125550177";

    private final Scene scene = new Scene();

    private String in(Duration time) {
        return scene.dispatch.stage.now().plus(time).toString();
    }

    private Admission.Admitted asks(Duration time) {
        return ((Answer.Accepted) scene.asks(new AskWith(scene.anAsk("a")).callBack(NUMBER, in(time)))).admitted();
    }

    private RequestState waits(Admission.Admitted asked, Duration time) {
        scene.waits(time);
        return scene.state(asked.request());
    }

    private String badField(String number, String until) {
        return ((Answer.BadField) scene.asks(new AskWith(scene.anAsk("a")).callBack(number, until))).field();
    }

    @Test
    void itWaitsUntilThenAndNotForTheCitysLongestWait() {
        var asked = asks(Duration.ofHours(2));
        assertThat(waits(asked, Duration.ofMinutes(16))).isEqualTo(RequestState.WAITING);
        assertThat(waits(asked, Duration.ofMinutes(103))).isEqualTo(RequestState.WAITING);
        assertThat(waits(asked, Duration.ofMinutes(1))).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void aShortOneIsGivenUpBeforeTheLongestWait() {
        assertThat(waits(asks(Duration.ofMinutes(3)), Duration.ofMinutes(3))).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void thePersonIsRungWhenTheInterpreterIsThereAndThenTheDesk() {
        var asked = asks(Duration.ofHours(2));
        assertThat(waits(asked, Duration.ofHours(1))).isEqualTo(RequestState.WAITING);
        scene.hire(1);
        scene.bridges();
        var person = scene.rungFor(LegRole.RESIDENT);
        assertThat(scene.dispatch.phones.kept(Command.Ring.class)).noneMatch(ring -> ring.role() == LegRole.DESK);
        scene.joins(person);
        assertThat(scene.state(asked.request())).isEqualTo(RequestState.IN_SESSION);
        scene.joins(scene.rungFor(LegRole.DESK));
        scene.hangsUp(person);
        assertThat(scene.state(asked.request())).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void aDeskThatDoesNotAnswerIsMissedAloud() {
        asks(Duration.ofHours(2));
        scene.hire(1);
        scene.bridges();
        scene.joins(scene.rungFor(LegRole.RESIDENT));
        var desk = scene.rungFor(LegRole.DESK);
        scene.tells(desk, new SessionEvent.PhoneEnded(desk, LegEnd.BUSY));
        assertThat(scene.dispatch.phones.kept(Command.Tell.class)).extracting(Command.Tell::word)
                .contains(Word.DESK_NOT_REACHED).doesNotContain(Word.AGENCY_NOT_REACHED);
    }

    @Test
    void theDeskMayNameAPhoneOfItsOwn() {
        var number = new AskWith(new AskWith(scene.anAsk("a")).desk("+12125550178"));
        var asked = scene.asks(number.callBack(NUMBER, in(Duration.ofHours(1))));
        assertThat(asked).isInstanceOf(Answer.Accepted.class);
        var misspelled = new AskWith(new AskWith(scene.anAsk("b")).desk("desk"));
        assertThat(((Answer.BadField) scene.asks(misspelled.callBack(NUMBER, in(Duration.ofHours(1))))).field())
                .isEqualTo("connect.desk");
    }

    @Test
    void whoIsNotReachedIsAbandonedAndNobodyBlamesTheDesk() {
        var asked = asks(Duration.ofHours(2));
        scene.hire(1);
        scene.bridges();
        var person = scene.rungFor(LegRole.RESIDENT);
        scene.tells(person, new SessionEvent.PhoneEnded(person, LegEnd.NO_ANSWER));
        assertThat(scene.state(asked.request())).isEqualTo(RequestState.CONNECTING);
        var again = scene.rungFor(LegRole.RESIDENT);
        scene.tells(again, new SessionEvent.PhoneEnded(again, LegEnd.NO_ANSWER));
        assertThat(scene.state(asked.request())).isEqualTo(RequestState.ABANDONED);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).extracting(Command.Stop::word)
                .containsOnly(Word.CALL_ENDED);
        assertThat(scene.dispatch.phones.kept(Command.Ring.class)).as("it is tried once more, and no third time")
                .filteredOn(ring -> ring.role() == LegRole.RESIDENT).extracting(Command.Ring::leg)
                .containsExactly(person, again);
    }

    @Test
    void anInterpreterLostAfterwardsIsSoughtAsForAnybody() {
        var asked = asks(Duration.ofMinutes(2));
        scene.hire(1);
        var ring = scene.bridges();
        scene.joins(scene.rungFor(LegRole.RESIDENT));
        scene.waits(Duration.ofMinutes(5));
        scene.hangsUp(ring.leg());
        assertThat(waits(asked, Duration.ofMinutes(14))).isNotEqualTo(RequestState.UNFILLED);
        for (int minute = 0; minute < 3; minute++) {
            scene.waits(Duration.ofMinutes(1));
        }
        assertThat(scene.state(asked.request())).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(badField("nobody", in(Duration.ofHours(1)))).isEqualTo("callback.number");
        assertThat(badField(NUMBER, "tomorrow")).isEqualTo("callback.until");
        assertThat(badField(NUMBER, in(Duration.ofSeconds(-1)))).isEqualTo("callback.until");
        assertThat(badField(NUMBER, in(Duration.ofHours(25)))).isEqualTo("callback.until");
        var both = new AskWith(new AskWith(scene.anAsk("a")).resident(NUMBER)).callBack(NUMBER,
                in(Duration.ofHours(1)));
        assertThat(((Answer.BadField) scene.asks(both)).field()).isEqualTo("connect.resident");
    }
}
