package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.EventReason;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.call.LegPlan;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.call.RoomStay;
import org.dragoman.gateway.domain.call.StopOrder;
import org.dragoman.gateway.domain.words.Word;

/** A row of gateway.leg as a leg. */
final class LegRows {

    private LegRows() {}

    static Leg leg(Readable row) {
        return new Leg(Cells.legKey(row), plan(row), LegPhase.valueOf(Cells.text(row, "phase")),
                Cells.maybeText(row, "call_sid"), stay(row), stop(row), Cells.flag(row, "rang"));
    }

    static LegPlan plan(Readable row) {
        return new LegPlan(Role.valueOf(Cells.text(row, "role")), Cells.text(row, "room"),
                new Language(Cells.text(row, "language")), Cells.flag(row, "anchor"),
                Optional.ofNullable(row.get("lives_for", UUID.class)),
                Cells.maybeText(row, "offer").map(OfferJson::read), Cells.flag(row, "asks_first"));
    }

    private static Optional<RoomStay> stay(Readable row) {
        return Cells.maybeText(row, "conference_sid")
                .map(conference -> new RoomStay(conference, Cells.number(row, "room_sequence"),
                        Optional.ofNullable(row.get("room_at", Instant.class)).orElse(Instant.EPOCH)));
    }

    private static Optional<StopOrder> stop(Readable row) {
        return Cells.maybeText(row, "stop_reason")
                .map(reason -> new StopOrder(EventReason.valueOf(reason),
                        Cells.maybeText(row, "stop_word").map(Word::valueOf),
                        new Language(Cells.text(row, "stop_language"))));
    }
}
