package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;
import org.dragoman.dispatch.usecase.AssignInterpreter.Assigned;
import org.junit.jupiter.api.Test;

/** What supervisors do acts at once and is in the audit. */
class SupervisorTest {

    private final Scene scene = new Scene();

    private Assigned assign(RequestId request, String number) {
        var assigned = scene.dispatch.assignInterpreter.assign(Scene.supervisorOf(scene.city), request, number).block();
        scene.relay();
        return Objects.requireNonNull(assigned);
    }

    private RequestState prioritise(RequestId request, Urgency urgency) {
        return Objects.requireNonNull(scene.dispatch.changePriority
                .change(Scene.supervisorOf(scene.city), request, urgency).block());
    }

    @Test
    void aRequestThatIsRaisedGetsTheNextInterpreter() {
        var first = scene.calls();
        var second = scene.calls();
        assertThat(prioritise(second.request(), Urgency.EMERGENCY)).isEqualTo(RequestState.WAITING);
        scene.hire(1);
        assertThat(scene.state(second.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(first.request())).isEqualTo(RequestState.WAITING);
        assertThat(scene.dispatch.audit.noted()).containsExactly("account:sam PRIORITISE EMERGENCY");
    }

    @Test
    void whoeverIsSuspendedWhileThePhoneRingsIsReplacedAtOnce() {
        var first = scene.hire(1);
        var second = scene.hire(2);
        scene.calls();
        var ring = scene.lastOffer();
        var supervisor = Scene.supervisorOf(scene.city);
        scene.dispatch.suspendInterpreter.suspend(supervisor, first).block();
        scene.relay();
        assertThat(scene.availability(second)).isEqualTo(Availability.OFFERED);
        assertThat(scene.dispatch.phones.kept(Command.Stop.class)).extracting(Command.Stop::leg)
                .containsExactly(ring.leg());
        assertThat(scene.accepts(ring)).isEqualTo(Outcome.WITHDRAWN);
        assertThat(scene.dispatch.audit.noted()).singleElement().asString().startsWith("account:sam SUSPEND");
    }

    @Test
    void whoeverIsReinstatedIsAskedAtOnce() {
        var only = scene.hire(1);
        var supervisor = Scene.supervisorOf(scene.city);
        scene.dispatch.suspendInterpreter.suspend(supervisor, only).block();
        var call = scene.calls();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.WAITING);
        scene.dispatch.reinstateInterpreter.reinstate(supervisor, only).block();
        assertThat(scene.state(call.request())).isEqualTo(RequestState.RINGING);
    }

    @Test
    void anOfferPulledBackGoesToSomebodyElseAndIsNoMiss() {
        var first = scene.hire(1);
        var second = scene.hire(2);
        var call = scene.calls();
        var ring = scene.lastOffer();
        scene.rings(ring.leg());
        var verdict = scene.dispatch.pullBackOffer.pullBack(Scene.supervisorOf(scene.city), call.request()).block();
        scene.relay();
        assertThat(verdict).isInstanceOf(Verdict.Changed.class);
        assertThat(scene.availability(first)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.availability(second)).isEqualTo(Availability.OFFERED);
        assertThat(scene.accepts(ring)).isEqualTo(Outcome.WITHDRAWN);
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
    }

    @Test
    void aNamedInterpreterIsAskedAlsoWhenJustAskedInVain() {
        var first = scene.hire(1);
        var call = scene.calls();
        scene.declines(scene.lastOffer());
        assertThat(scene.state(call.request())).isEqualTo(RequestState.WAITING);
        assertThat(assign(call.request(), "1")).isEqualTo(new Assigned.Offered());
        assertThat(scene.availability(first)).isEqualTo(Availability.OFFERED);
        assertThat(scene.accepts(scene.lastOffer())).isEqualTo(Outcome.JOIN);
    }

    @Test
    void noSupervisorOverrulesAHardRule() {
        var person = scene.hire(1);
        scene.dispatch.stage.revokeCertifications(scene.city, person);
        var call = scene.calls();
        assertThat(assign(call.request(), "1")).isEqualTo(new Assigned.Rejected(Rejection.NO_VALID_CERTIFICATION));
        assertThat(assign(call.request(), "4711")).isEqualTo(new Assigned.UnknownInterpreter());
        scene.hire(2);
        assertThat(assign(call.request(), "1")).isEqualTo(new Assigned.NotWaiting());
        assertThat(scene.dispatch.audit.noted()).hasSize(3);
    }

    @Test
    void whoMissedTwoRingsIsNotAskedUntilTheySayThatTheyAreThere() {
        var person = scene.hire(1);
        for (int call = 0; call < 2; call++) {
            scene.calls();
            scene.rings(scene.lastOffer().leg());
            scene.waits(Duration.ofSeconds(26));
        }
        assertThat(scene.availability(person)).isEqualTo(Availability.ON_BREAK);
        scene.dispatch.chooseAvailability.choose(scene.city, person, Availability.AVAILABLE).block();
        scene.waits(Duration.ofSeconds(61));
        assertThat(scene.availability(person)).isEqualTo(Availability.OFFERED);
    }
}
