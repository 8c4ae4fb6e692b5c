package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.explanation.Explanation.Attempt;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Wait;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.Test;

/** The true engine decides; afterwards a supervisor asks why. */
class ExplainRequestTest {

    private final Scene scene = new Scene();

    private Explanation explained(RequestId request) {
        return Objects.requireNonNull(scene.dispatch.explainRequest.explain(scene.city, request).block());
    }

    private List<Attempt> attempts(RequestId request) {
        return explained(request).entries().stream().filter(Attempt.class::isInstance).map(Attempt.class::cast)
                .toList();
    }

    @Test
    void eachAttemptHasWhoCouldBeAskedAndWhoCouldNot() {
        scene.hire(1);
        scene.hire(2);
        scene.hire(Hire.aCreoleSpeaker(3).certifiedUntil(LocalDate.of(2025, 1, 1)));
        var resting = scene.hire(4);
        scene.dispatch.chooseAvailability.choose(scene.city, resting, Availability.ON_BREAK).block();
        scene.waits(Duration.ofSeconds(1));
        var request = scene.calls().request();
        scene.waits(Duration.ofSeconds(1));
        scene.declines(scene.lastOffer());

        var attempts = attempts(request);
        assertThat(attempts).hasSize(2);
        assertThat(attempts.getFirst()).satisfies(first -> {
            assertThat(first.chosen()).isEqualTo("1");
            assertThat(first.among().eligible()).containsExactly("1", "2");
            assertThat(first.among().rejected())
                    .containsExactly(new Rejected("3", Rejection.NO_VALID_CERTIFICATION));
            assertThat(first.elsewhere().rejected()).containsExactly(new Rejected("4", Rejection.NOT_AVAILABLE));
        });
        assertThat(attempts.getLast()).satisfies(second -> {
            assertThat(second.chosen()).isEqualTo("2");
            assertThat(second.elsewhere().rejected()).as("not back in the pool yet")
                    .contains(new Rejected("1", Rejection.ASKED_RECENTLY));
        });
    }

    @Test
    void whomASupervisorHasAskedAnewIsNoRiddle() {
        scene.hire(1);
        var request = scene.calls().request();
        scene.waits(Duration.ofSeconds(1));
        scene.declines(scene.lastOffer());
        scene.waits(Duration.ofSeconds(1));
        scene.dispatch.assignInterpreter.assign(Scene.supervisorOf(scene.city), request, "1").block();
        assertThat(attempts(request)).hasSize(2).last().satisfies(attempt -> {
            assertThat(attempt.among().eligible()).containsExactly("1");
            assertThat(attempt.among().rejected()).isEmpty();
        });
    }

    @Test
    void whileNobodyIsFoundItIsToldWhoThereWas() {
        var busy = scene.hire(1);
        scene.dispatch.chooseAvailability.choose(scene.city, busy, Availability.OFF_DUTY).block();
        var request = scene.calls().request();
        scene.waits(Duration.ofSeconds(30));
        assertThat(explained(request).entries().stream().filter(Wait.class::isInstance).map(Wait.class::cast))
                .singleElement().satisfies(wait -> {
                    assertThat(Duration.between(wait.at(), wait.until())).isEqualTo(Duration.ofSeconds(30));
                    assertThat(wait.among().rejected())
                            .containsExactly(new Rejected("1", Rejection.NOT_AVAILABLE));
                });
    }
}
