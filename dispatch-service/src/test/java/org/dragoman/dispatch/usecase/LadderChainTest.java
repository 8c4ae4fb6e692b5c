package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;
import org.junit.jupiter.api.Test;

/** The search widens as the wait grows, and never takes a phone from somebody who has none. */
class LadderChainTest {

    private static final Duration A_SWEEP = Duration.ofSeconds(1);

    private final Scene scene = new Scene(new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(Duration.ofSeconds(10), 2))));

    @Test
    void afterTenSecondsASecondPhoneRingsAndTheFirstPressWins() {
        var first = scene.hire(1);
        scene.hire(2);
        var request = scene.calls().request();
        assertThat(scene.offers()).hasSize(1);
        scene.waits(Duration.ofSeconds(10));
        assertThat(scene.offers()).hasSize(2);

        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
        assertThat(scene.state(request)).isEqualTo(RequestState.CONNECTING);
        assertThat(scene.availability(first)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).singleElement()
                .satisfies(stop -> assertThat(stop.word()).isEqualTo(Word.OFFER_TAKEN));
        assertThat(scene.accepts(scene.offers().getFirst())).as("too late by a moment").isEqualTo(Outcome.TAKEN);
    }

    @Test
    void nobodysSecondPhoneRingsBeforeSomebodyElsesFirst() {
        scene.hire(1);
        scene.calls();
        var other = scene.calls().request();
        scene.waits(Duration.ofSeconds(10));
        scene.hire(2);
        scene.waits(A_SWEEP);
        assertThat(scene.state(other)).isEqualTo(RequestState.RINGING);
    }

    @Test
    void whoeverDeclinesIsReplacedWhileTheOtherRings() {
        scene.hire(1);
        scene.hire(2);
        scene.hire(3);
        var request = scene.calls().request();
        scene.waits(Duration.ofSeconds(10));
        assertThat(scene.declines(scene.lastOffer())).isEqualTo(Outcome.DECLINED);
        assertThat(scene.state(request)).isEqualTo(RequestState.RINGING);
        scene.waits(A_SWEEP);
        assertThat(scene.offers()).hasSize(3);
    }
}
