package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Shift;
import org.junit.jupiter.api.Test;

/** A Monday noon in New York: people come on duty, are called in, and are told when nobody hears their phone. */
class ShiftChainTest {

    private final Scene scene = new Scene();

    private InterpreterId offDuty(int number, Duty kind, String from, String to) {
        var person = scene.hire(number);
        scene.dispatch.chooseAvailability.choose(scene.city, person, Availability.OFF_DUTY).block();
        scene.dispatch.stage.advance(Duration.ofSeconds(1));
        scene.dispatch.stage.shifts().replace(scene.city, person, List.of(new Shift(kind, DayOfWeek.MONDAY,
                LocalTime.parse(from), LocalTime.parse(to), LocalDate.of(2026, 3, 2), Optional.empty()))).block();
        return person;
    }

    private void passes(int seconds) {
        scene.dispatch.wait(scene.city, Duration.ofSeconds(seconds));
    }

    @Test
    void whoComesOnDutyIsRungForWhoeverWaits() {
        var person = offDuty(1, Duty.ON_DUTY, "12:05", "13:00");
        scene.calls();
        passes(60);
        assertThat(scene.offers()).isEmpty();
        passes(300);
        assertThat(scene.offers()).hasSize(1);
        assertThat(scene.availability(person)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void onCallIsAskedOnlyWhenNobodyOnDutyCanBe() {
        var onCall = offDuty(1, Duty.ON_CALL, "12:00:01", "18:00");
        var onDuty = scene.hire(2);
        scene.calls();
        passes(1);
        assertThat(scene.availability(onDuty)).isEqualTo(Availability.OFFERED);
        assertThat(scene.availability(onCall)).isEqualTo(Availability.OFF_DUTY);
        passes(21);
        assertThat(scene.offers()).as("while a phone rings").hasSize(1);
        scene.declines(scene.lastOffer());
        passes(1);
        assertThat(scene.offers()).hasSize(2);
        assertThat(scene.availability(onCall)).isEqualTo(Availability.OFFERED);
        scene.declines(scene.lastOffer());
        assertThat(scene.availability(onCall)).isEqualTo(Availability.OFF_DUTY);
    }

    @Test
    void whoDoesNotHearThePhoneTwiceIsToldOnce() {
        var person = scene.hire(1);
        for (int ring = 0; ring < 2; ring++) {
            scene.calls();
            var leg = scene.lastOffer().leg();
            scene.rings(leg);
            scene.tells(leg, new SessionEvent.PhoneEnded(leg, LegEnd.NO_ANSWER));
        }
        passes(1);
        assertThat(scene.availability(person)).isEqualTo(Availability.ON_BREAK);
        assertThat(scene.dispatch.phones.kept(Command.Text.class)).singleElement().satisfies(text -> {
            assertThat(text.interpreter()).isEqualTo(person);
            assertThat(text.word()).isEqualTo(TextWord.PUT_ON_BREAK);
        });
    }
}
