package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification.Attestation;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.memory.InMemoryRecordings;
import org.dragoman.dispatch.memory.PlainNumbers;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage.Declaration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** Each thing that a supervisor can do is in the audit before it is done: what cannot be noted is not done. */
class InterventionTest {

    private final Scene scene = new Scene();
    private final Caller sam = Scene.supervisorOf(scene.city);
    private final InterpreterId person = scene.hire(1);
    private final RequestId request = scene.calls().request();
    private final InMemoryRecordings recordings = new InMemoryRecordings().with(scene.city);
    private final DoNotSend entry = new DoNotSend(person, Stage.AGENCY, Optional.empty());

    private Mono<?> act(Intervention intervention) {
        return switch (intervention) {
            case PRIORITISE -> scene.dispatch.changePriority.change(sam, request, Urgency.EMERGENCY);
            case ASSIGN -> scene.dispatch.assignInterpreter.assign(sam, request, "1");
            case PULL_BACK -> scene.dispatch.pullBackOffer.pullBack(sam, request);
            case CANCEL -> scene.dispatch.cancelRequest.cancel(sam, request);
            case FORCE_AVAILABILITY -> new ForceAvailability(scene.dispatch.audit, scene.dispatch.chooseAvailability)
                    .force(sam, person, Availability.OFF_DUTY);
            case SUSPEND -> scene.dispatch.suspendInterpreter.suspend(sam, person);
            case REINSTATE -> scene.dispatch.reinstateInterpreter.reinstate(sam, person);
            case SET_SHIFTS -> new SetShifts(scene.dispatch.audit, scene.dispatch.stage.shifts())
                    .set(sam, person, List.of());
            case DO_NOT_SEND -> scene.dispatch.barFromPlace.bar(sam, entry, DoNotSend.Reason.AGENCY_ASKED);
            case SEND_AGAIN -> scene.dispatch.liftBar.lift(sam, entry);
            case DECLARE_EMERGENCY_LANGUAGE -> scene.dispatch.declareEmergencyLanguage.declare(sam,
                    new Declaration("fr", List.of("1"), Set.of(SubjectDomain.GENERAL),
                            Attestation.CERTIFIED_ELSEWHERE, Duration.ofHours(3)));
            case SEND_TO_VENDOR -> scene.dispatch.sendToVendor.send(sam, request);
            case FOLLOW_UP -> scene.dispatch.followUpComplaint.followUp(sam, request);
            case LIFT_LIMIT -> scene.dispatch.liftLimit.lift(sam);
            case SET_PAGER -> new SetPager(scene.dispatch.audit, scene.dispatch.stage.limits(), new PlainNumbers())
                    .set(sam, "+12125550198");
            case REPLACE_RECORDING -> new ReplaceRecording(scene.dispatch.audit, recordings)
                    .replace(sam, InMemoryRecordings.GREETING, new byte[]{1});
            case WITHDRAW_RECORDING -> new WithdrawRecording(scene.dispatch.audit, recordings)
                    .withdraw(sam, InMemoryRecordings.GREETING);
            case ANNOUNCE -> scene.dispatch.announceOnLines.announce(sam, Optional.of(Notice.CLOSED));
        };
    }

    @ParameterizedTest
    @EnumSource
    void isInTheAudit(Intervention intervention) {
        act(intervention).block();
        assertThat(scene.dispatch.audit.noted()).singleElement().asString()
                .startsWith("account:sam " + intervention);
    }

    @ParameterizedTest
    @EnumSource
    void isNotDoneWhenItCannotBeNoted(Intervention intervention) {
        var before = scene.dispatch.stage.census();
        var lines = lines();
        var sounds = recordings.sounds();
        var calls = scene.dispatch.stage.limits().today(scene.city).block();
        scene.dispatch.audit.breaks();
        assertThatThrownBy(() -> act(intervention).block()).hasMessageContaining("audit");
        assertThat(scene.dispatch.stage.census()).isEqualTo(before);
        assertThat(lines()).isEqualTo(lines);
        assertThat(recordings.sounds()).isEqualTo(sounds);
        assertThat(scene.dispatch.stage.limits().today(scene.city).block()).isEqualTo(calls);
    }

    private List<Line> lines() {
        return Objects.requireNonNull(scene.dispatch.stage.cities().lines(scene.city).collectList().block());
    }
}
