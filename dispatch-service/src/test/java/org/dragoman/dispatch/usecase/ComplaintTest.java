package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.NextForLeg.Next;
import org.junit.jupiter.api.Test;

/** Whoever spoke with an interpreter is asked afterwards whether they understood; nobody else is. */
class ComplaintTest {

    private final Scene scene = new Scene();

    private Next next(Admission.Admitted caller) {
        return Objects.requireNonNull(scene.dispatch.nextForLeg.next(scene.city, caller.anchor()).block());
    }

    private Word lastWordTo(Admission.Admitted caller) {
        return scene.dispatch.phones.kept(Command.Stop.class).stream()
                .filter(stop -> stop.leg().equals(caller.anchor())).findFirst().orElseThrow().word();
    }

    @Test
    void theCallerIsAskedWhenTheOthersHaveLeft() {
        scene.hire(1);
        var caller = scene.calls();
        var interpreter = scene.bridges();
        var agency = scene.rungFor(LegRole.AGENCY);
        scene.joins(agency);
        scene.hangsUp(agency);
        scene.dispatch.cancelRequest.cancel(Scene.supervisorOf(scene.city), caller.request()).block();
        scene.relay();
        assertThat(lastWordTo(caller)).isEqualTo(Word.CONVERSATION_ENDED);
        assertThat(next(caller)).isEqualTo(new Next.Goodbye(Word.CONVERSATION_ENDED));
        assertThat(scene.dispatch.phones.kept(Command.Stop.class))
                .contains(new Command.Stop(interpreter.leg(), "en", Word.CALL_ENDED));
    }

    @Test
    void whoWaitedInVainIsNot() {
        var caller = scene.calls();
        scene.dispatch.cancelRequest.cancel(Scene.supervisorOf(scene.city), caller.request()).block();
        scene.relay();
        assertThat(lastWordTo(caller)).isEqualTo(Word.CALL_ENDED);
    }

    @Test
    void theComplaintIsFiledOnceAndShownOnTheBoard() {
        scene.hire(1);
        var caller = scene.calls();
        scene.bridges();
        var before = scene.dispatch.changes.told().size();
        var told = scene.dispatch.fileComplaint.file(scene.city, caller.anchor()).block();
        assertThat(told).isNotNull();
        assertThat(scene.dispatch.fileComplaint.file(scene.city, caller.anchor()).block()).isEqualTo(told);
        assertThat(scene.dispatch.changes.told()).hasSize(before + 1);
        assertThat(scene.dispatch.followUpComplaint.followUp(Scene.supervisorOf(scene.city), caller.request()).block())
                .isTrue();
    }

    @Test
    void ofACallThatIsNotKnownNothingIsFiled() {
        scene.hire(1);
        scene.calls();
        var told = scene.dispatch.changes.told().size();
        assertThat(scene.dispatch.fileComplaint.file(scene.city, new LegId(new UUID(7, 7))).blockOptional()).isEmpty();
        assertThat(scene.dispatch.changes.told()).hasSize(told);
    }
}
