package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification.Attestation;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage.Declaration;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage.Declared;
import org.junit.jupiter.api.Test;

/** Nobody is certified for the language of those who come; a supervisor knows who speaks it. */
class EmergencyLanguageTest {

    private final Scene scene = new Scene();

    private Declared declares(String language, String... numbers) {
        var declaration = new Declaration(language, List.of(numbers), Set.of(SubjectDomain.GENERAL),
                Attestation.CERTIFIED_ELSEWHERE, Duration.ofHours(3));
        var declared = scene.dispatch.declareEmergencyLanguage
                .declare(Scene.supervisorOf(scene.city), declaration).block();
        scene.relay();
        return Objects.requireNonNull(declared);
    }

    @Test
    void whoeverWaitsForTheLanguageIsMatchedAtOnce() {
        var speaker = scene.hire(Hire.aSpeaker(1, Hire.FRENCH));
        var call = scene.calls();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.WAITING);
        assertThat(declares("ht", "1")).isEqualTo(
                new Declared.Holds(Hire.CREOLE, scene.dispatch.stage.now().plus(Duration.ofHours(3))));
        assertThat(scene.state(call.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.availability(speaker)).isEqualTo(Availability.OFFERED);
        assertThat(scene.dispatch.audit.noted())
                .containsExactly("account:sam DECLARE_EMERGENCY_LANGUAGE ht 3 h certified_elsewhere");
    }

    @Test
    void itEndsByItself() {
        scene.hire(Hire.aSpeaker(1, Hire.FRENCH));
        declares("ht", "1");
        scene.waits(Duration.ofHours(3));
        var call = scene.calls();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void forTheLegalOnlyWhereItWasSaid() {
        scene.hire(Hire.aSpeaker(1, Hire.FRENCH));
        declares("ht", "1");
        var legal = (Answer.Accepted) scene.asks(new AskWith(scene.anAsk("legal")).domain("legal"));
        assertThat(scene.state(legal.admitted().request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void oneUnknownNumberAndNothingIsDeclared() {
        scene.hire(Hire.aSpeaker(1, Hire.FRENCH));
        assertThat(declares("ht", "1", "4711")).isEqualTo(new Declared.UnknownInterpreter("4711"));
        assertThat(scene.state(scene.calls().request())).isEqualTo(RequestState.WAITING);
        assertThat(scene.dispatch.audit.noted()).isEmpty();
    }

    @Test
    void aQuestionOrASignedLanguageIsNone() {
        scene.hire(1);
        for (var language : List.of("zh", "ase", "xx")) {
            assertThat(declares(language, "1")).isEqualTo(new Declared.NotDispatchable());
        }
    }
}
