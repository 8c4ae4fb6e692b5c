package org.dragoman.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Script.attribute;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dragoman.gateway.adapter.twilio.Addresses;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.order.Step.Report;
import org.dragoman.gateway.order.Step.Tells;
import org.dragoman.gateway.support.RunningGateway;
import org.jspecify.annotations.Nullable;

/** The carrier's reports, as it writes them. */
final class Reporter {

    private static final CityId CITY = new CityId("nyc");
    private static final Instant BEGINNING = Instant.parse("2026-03-01T09:59:58Z");

    private final RunningGateway gateway;
    private final Addresses addresses;
    /** The conferences of one life belong to it alone. */
    private final String life = UUID.randomUUID().toString().replace("-", "").substring(3);

    Reporter(RunningGateway gateway) {
        this.gateway = gateway;
        this.addresses = new Addresses(gateway.url());
    }

    /** @param room the markup that led this phone into its room; empty for an invited one */
    record About(String callSid, @Nullable UUID leg, String room) {}

    /** At once where it comes more than once. */
    void report(Report report, Delivery delivery, About about) {
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, delivery.times())
                    .mapToObj(time -> CompletableFuture.runAsync(() -> send(report, delivery.again(), about), atOnce))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void send(Report report, boolean again, About about) {
        var answer = gateway.webhook(address(report, about), form(report, about), again
                ? Map.of("I-Twilio-Idempotency-Token", life + "-" + report.hashCode())
                : Map.of());
        assertThat(answer.statusCode()).as("%s", report).isBetween(200, 204);
    }

    private String address(Report report, About about) {
        return switch (report.way()) {
            case CALL -> addresses.callStatus(new LegKey(CITY, Objects.requireNonNull(about.leg)));
            case ROOM -> addresses.roomStatus(CITY);
            case LINE -> "/twilio/status/line";
            case AFTER_ROOM -> attribute(about.room, "action");
        };
    }

    private Map<String, String> form(Report report, About about) {
        var form = new HashMap<>(Map.of("CallSid", about.callSid, "Timestamp", time(report)));
        form.putAll(switch (report.way()) {
            case CALL -> Map.of("CallStatus", report.said(), "CallbackSource", "call-progress-events",
                    "SequenceNumber", String.valueOf(report.count()));
            case ROOM -> room(report, String.valueOf(about.leg));
            case LINE, AFTER_ROOM -> Map.of("CallStatus", report.said(), "To", "+12125550100", "Direction", "inbound");
        });
        return form;
    }

    private Map<String, String> room(Report report, String label) {
        var event = report.tells() == Tells.JOINED
                ? Map.of("StatusCallbackEvent", "participant-join")
                : Map.of("StatusCallbackEvent", "participant-leave", "ReasonParticipantLeft", report.said());
        var form = new HashMap<>(event);
        form.putAll(Map.of("ConferenceSid", "CF%03d%s".formatted(report.room(), life), "ParticipantLabel", label,
                "SequenceNumber", String.valueOf(report.count())));
        return form;
    }

    private static String time(Report report) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(BEGINNING.plusSeconds(report.second()).atOffset(ZoneOffset.UTC)).replace("GMT", "+0000");
    }
}
