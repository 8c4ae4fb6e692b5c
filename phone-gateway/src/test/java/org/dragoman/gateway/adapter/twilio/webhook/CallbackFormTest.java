package org.dragoman.gateway.adapter.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.LegSignal.Outcome;
import org.dragoman.gateway.domain.call.RoomStay;
import org.dragoman.gateway.domain.callback.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class CallbackFormTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"completed, COMPLETED", "busy, BUSY", "no-answer, NO_ANSWER", "failed, FAILED", "canceled, CANCELED"})
    void aTerminalStatusIsAnEnd(String status, Outcome outcome) {
        assertThat(call(status)).isEqualTo(new Progress.Signal(new LegSignal.Over(outcome)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void anEndThatIsNotTheFirstReportOfItsCallSaysThatItRang(String count, boolean rang) {
        assertThat(form("CallSid", "CA1", "CallStatus", "failed", "SequenceNumber", count).aboutCall(LEG).orElseThrow()
                .progress()).isEqualTo(new Progress.Signal(new LegSignal.Over(Outcome.FAILED, rang)));
    }

    @Test
    void anInProgressCallWasAnsweredAndAQueuedOneMeansNothingYet() {
        assertThat(call("ringing")).isEqualTo(new Progress.Signal(new LegSignal.Rings()));
        assertThat(call("in-progress")).isEqualTo(new Progress.Signal(new LegSignal.Answered()));
        assertThat(call("initiated")).isEqualTo(new Progress.Ignored());
    }

    @Test
    void aStatusThatTheCarrierInventedSinceIsUnknownAndItsTextIsNotKept() {
        assertThat(call("teleporting")).isEqualTo(new Progress.Unknown());
    }

    @Test
    void aParticipantIsALegByItsLabel() {
        var report = form("ParticipantLabel", LEG.id().toString(), "CallSid", "CA1", "ConferenceSid", "CF1",
                "StatusCallbackEvent", "participant-join", "SequenceNumber", "3").aboutParticipant(LEG.city())
                .orElseThrow();
        assertThat(report.leg()).isEqualTo(LEG);
        assertThat(report.progress())
                .isEqualTo(new Progress.Signal(
                        new LegSignal.Joined(Optional.of(new RoomStay("CF1", 3, CLOCK.instant())))));
    }

    @Test
    void aRoomThatClosedIsToldFromAPersonWhoLeft() {
        assertThat(left("moderator_ended_conference")).isEqualTo(leaving(true));
        assertThat(left("conference_ended_via_api")).isEqualTo(leaving(true));
        assertThat(left("participant_hung_up")).isEqualTo(leaving(false));
        assertThat(left("participant_add_failed")).isEqualTo(new Progress.Ignored());
    }

    @Test
    void aParticipantThatIsNoneOfOursIsNobody() {
        assertThat(form("ParticipantLabel", "someone", "CallSid", "CA1", "ConferenceSid", "CF1")
                .aboutParticipant(LEG.city())).isEmpty();
    }

    @Test
    void aRepetitionHasTheSameKeyAndAnotherReportAnother() {
        assertThat(key("SequenceNumber", "1")).isEqualTo(key("SequenceNumber", "1"))
                .isNotEqualTo(key("SequenceNumber", "2"));
    }

    @Test
    void whatCannotBeKeptIsNotPartOfTheKey() {
        assertThat(key("SequenceNumber", "9".repeat(300))).isEqualTo(key("SequenceNumber", "-1"))
                .isEqualTo("CA1:");
        assertThat(key("CallStatus", "odd \u0000")).isEqualTo("CA1:");
        assertThat(key("CallStatus", "teleporting")).isEqualTo("CA1:teleporting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA\u0000", "CA 1", "🙂", "?"})
    void anIdThatNoCarrierGivesNamesNoCall(String sid) {
        assertThat(form("CallSid", sid, "CallStatus", "completed").aboutCall(LEG)).isEmpty();
        assertThat(form("CallSid", "C".repeat(65), "CallStatus", "completed").aboutCall(LEG)).isEmpty();
        assertThat(form("ParticipantLabel", LEG.id().toString(), "CallSid", "CA1", "ConferenceSid", sid)
                .aboutParticipant(LEG.city())).isEmpty();
    }

    @Test
    void theTimeIsTheCarriersWhereItTells() {
        assertThat(form("CallSid", "CA1", "Timestamp", "Mon, 23 Nov 2026 19:59:58 +0000").at())
                .isEqualTo(Instant.parse("2026-11-23T19:59:58Z"));
        assertThat(form("CallSid", "CA1", "Timestamp", "soon").at()).isEqualTo(CLOCK.instant());
    }

    private static Progress call(String status) {
        return form("CallSid", "CA1", "CallStatus", status).aboutCall(LEG).orElseThrow().progress();
    }

    private static Progress left(String reason) {
        return form("ParticipantLabel", LEG.id().toString(), "CallSid", "CA1", "ConferenceSid", "CF1",
                "StatusCallbackEvent", "participant-leave", "ReasonParticipantLeft", reason, "SequenceNumber", "4")
                .aboutParticipant(LEG.city()).orElseThrow().progress();
    }

    private static Progress leaving(boolean closed) {
        return new Progress.Signal(new LegSignal.Left(Optional.of(new RoomStay("CF1", 4, CLOCK.instant())), closed));
    }

    private static String key(String field, String value) {
        return form("CallSid", "CA1", "CallbackSource", "call-progress-events", field, value).aboutCall(LEG)
                .orElseThrow().dedupeKey();
    }

    private static CallbackForm form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return new CallbackForm(form, Optional.empty(), CLOCK);
    }
}
