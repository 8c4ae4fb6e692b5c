package org.dragoman.bench.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CarrierDiaryTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final List<JsonNode> log = new ArrayList<>();
    private final CarrierDiary diary = new CarrierDiary(after -> log.stream()
            .filter(entry -> entry.required("sequence").asLong() > after).toList());
    private int sequence;

    @BeforeEach
    void theCarrierHasSeenSomethingBefore() {
        sent("earlier", 0);
        diary.forget();
    }

    @Test
    void aWebhookIsTimedFromItsFirstAttemptToItsLastAnswer() {
        sent("a", 10);
        answered("a", 11_000, 40);
        sent("a", 40);
        answered("a", 0, 65);
        diary.look();
        assertThat(diary.webhooks(any -> true)).first()
                .returns(Duration.ofMillis(55), CarrierDiary.Webhook::took)
                .returns(false, CarrierDiary.Webhook::failed);
        assertThat(diary.webhooks(any -> true)).hasSize(1);
    }

    @Test
    void whatWasGivenUpFailed() {
        sent("a", 10);
        answered("a", 11_205, 40);
        diary.look();
        assertThat(diary.webhooks(CarrierDiary.Webhook::failed)).hasSize(1);
        assertThat(diary.unanswered()).isZero();
    }

    @Test
    void whatIsStillUnderWayIsUnanswered() {
        sent("a", 10);
        diary.look();
        assertThat(diary.unanswered()).isOne();
    }

    @Test
    void answersToWhatWasSentBeforeCountForNothing() {
        answered("earlier", 0, 30);
        diary.look();
        assertThat(diary.webhooks(any -> true)).isEmpty();
        assertThat(diary.unanswered()).isZero();
    }

    @Test
    void onlyTheFirstKeyOfACallIsTheLanguage() {
        note("KeysPressed", 10, Map.of("callSid", "CA1"));
        note("KeysPressed", 900, Map.of("callSid", "CA1"));
        diary.look();
        assertThat(diary.firstKeys()).isEqualTo(Map.of("CA1", NOON.plusMillis(10)));
    }

    @Test
    void aGapInTheLogIsNotPassedOver() {
        sequence += 5;
        sent("a", 10);
        assertThatThrownBy(diary::look).hasMessageContaining("often enough");
    }

    private void sent(String token, long at) {
        note("WebhookSent", at, Map.of("token", token, "attempt", 1, "what", "POST /twilio/voice/menu"));
    }

    private void answered(String token, int error, long at) {
        note("WebhookDone", at, Map.of("token", token, "attempt", 1, "status", 200, "errorCode", error));
    }

    private void note(String kind, long at, Map<String, ?> event) {
        log.add(JsonMapper.shared().valueToTree(Map.of("sequence", ++sequence, "at",
                NOON.plusMillis(at).toString(), "kind", kind, "event", event)));
    }
}
