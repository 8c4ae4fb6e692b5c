package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.CallOffice.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interpreter keys in the code of an office during a call. */
class CallOfficeTest {

    private static final SiteId HOUSING = new SiteId("housing");

    private final Scene scene = new Scene();
    private LegId interpreter = new LegId(new UUID(0, 0));

    @BeforeEach
    void theySpeak() {
        scene.dispatch.stage.addOffice(scene.city, HOUSING, "4109", new PhoneNumber("+12125550118"));
        scene.hire(1);
        scene.joins(scene.calls().anchor());
        interpreter = scene.bridges().leg();
        scene.tells(interpreter, new SessionEvent.LeftRoom(interpreter, false));
    }

    private Outcome keysIn(String code) {
        var outcome = scene.dispatch.callOffice.call(scene.city, interpreter, code).block();
        scene.relay();
        return Objects.requireNonNull(outcome);
    }

    private LocalDateTime local() {
        return scene.dispatch.stage.now().atZone(ZoneId.of("America/New_York")).toLocalDateTime();
    }

    private List<Command.Ring> offices() {
        return scene.dispatch.phones.kept(Command.Ring.class).stream()
                .filter(ring -> ring.role() == LegRole.AGENCY).toList();
    }

    @Test
    void anOpenOfficeIsRungOnceAndTheOneBeforeIsStopped() {
        var before = scene.rungFor(LegRole.AGENCY);
        assertThat(keysIn("4109")).isEqualTo(new Outcome.Called());
        assertThat(keysIn("4109")).as("asked twice").isEqualTo(new Outcome.Called());
        scene.joins(interpreter);
        assertThat(offices()).hasSize(2);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class))
                .containsExactly(new Command.Stop(before, "en", Word.CALL_ENDED));
        assertThat(keysIn("4109")).isEqualTo(new Outcome.Called());
        assertThat(offices()).as("asked late").hasSize(2);
    }

    @Test
    void aCodeThatNobodyHasIsAnswered() {
        assertThat(keysIn("4110")).isEqualTo(new Outcome.Unknown());
        assertThat(offices()).hasSize(1);
    }

    @Test
    void aClosedOfficeIsNotRung() {
        int midnight = (local().getDayOfWeek().getValue() % 7) * 1440;
        scene.dispatch.stage.giveHours(scene.city, HOUSING,
                new OpeningHours(List.of(new OpeningHours.Span(midnight + 540, midnight + 600))));
        assertThat(keysIn("4109")).isEqualTo(new Outcome.Closed(
                Optional.of(local().toLocalDate().plusDays(1).atTime(9, 0))));
        assertThat(offices()).hasSize(1);
    }

    @Test
    void whoeverInterpretsNoMoreIsToldGoodbye() {
        scene.hangsUp(interpreter);
        assertThat(keysIn("4109")).isEqualTo(new Outcome.Goodbye(Word.CALL_ENDED));
    }
}
