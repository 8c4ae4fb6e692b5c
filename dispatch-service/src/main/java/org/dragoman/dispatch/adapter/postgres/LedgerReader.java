package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.explanation.Noted.Climbed;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a ledger entry; one of a kind that says nothing about the course of a request is left out. */
record LedgerReader(CityId city, RequestId request) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Happening> HAPPENINGS = Arrays.stream(Happening.values())
            .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    Stream<Noted> read(Readable row) {
        var at = Rows.instant(row, "at");
        var kind = Rows.text(row, "kind");
        var facts = JSON.readTree(Rows.text(row, "facts"));
        return switch (kind) {
            case "REQUESTED" -> Stream.of(new Noted.Requested(at, Channel.valueOf(text(facts, "channel")),
                    Urgency.valueOf(text(facts, "urgency"))));
            case "PRIORITISED" -> Stream.of(new Noted.Prioritised(at, Urgency.valueOf(text(facts, "urgency"))));
            case "OFFERED" -> Stream.of(new Noted.Offered(at, facts.get("epoch").asLong(),
                    DecisionCodec.read(city, request, facts)));
            case "VENDOR_RUNG" -> Stream.of(new Noted.VendorRung(at, facts.get("epoch").asLong()));
            case "NEEDS_HUMAN" -> Stream.of(new Noted.NeededHuman(at));
            default -> Stream.ofNullable(HAPPENINGS.get(kind)).map(what -> happened(at, what, facts));
        };
    }

    private static Noted happened(Instant at, Happening what, JsonNode facts) {
        return new Noted.Happened(at, what, RequestState.valueOf(text(facts, "from")),
                RequestState.valueOf(text(facts, "to")),
                Optional.of(text(facts, "end")).filter(end -> !end.isEmpty()).map(EndReason::valueOf),
                Optional.ofNullable(facts.get("rung")).map(rung -> climbed(rung.asInt(), facts)),
                facts.path("waitsAnew").asBoolean(false));
    }

    private static Climbed climbed(int number, JsonNode facts) {
        return new Climbed(number, facts.get("phones").asInt(),
                facts.path("drops").valueStream().map(name -> Preference.valueOf(name.asString()))
                        .collect(Collectors.toUnmodifiableSet()),
                facts.path("vendor").asBoolean(false));
    }

    private static String text(JsonNode facts, String key) {
        return facts.get(key).asString();
    }
}
