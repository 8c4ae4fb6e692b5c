package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Identities;

/** The outbox: commands in the order in which they were decided. */
final class CommandRows {

    private static final Duration TAKEN_FOR = Duration.ofSeconds(4);

    enum Fate {
        PENDING, SENT, REFUSED
    }

    record Row(CityId city, UUID id, RequestId request, Command command, Fate fate, Instant orderedAt,
            Instant dueAt) {
        private Row with(Fate other) {
            return new Row(city, id, request, command, other, orderedAt, dueAt);
        }

        private Row due(Instant later) {
            return new Row(city, id, request, command, fate, orderedAt, later);
        }
    }

    private final Identities identities;
    private final List<Row> rows = new ArrayList<>();

    CommandRows(Identities identities) {
        this.identities = identities;
    }

    void add(CityId city, RequestId request, Command command, Instant now) {
        rows.add(new Row(city, identities.next(), request, command, Fate.PENDING, now, now));
    }

    Stream<Row> of(CityId city) {
        return rows.stream().filter(row -> row.city().equals(city));
    }

    /** Of each phone only the first that is not done: a phone's commands leave in their order. */
    List<Row> claim(CityId city, int limit, Instant now) {
        var phones = new HashSet<LegId>();
        var claimed = of(city).filter(row -> row.fate() == Fate.PENDING)
                .filter(row -> phones.add(row.command().leg()))
                .filter(row -> !row.dueAt().isAfter(now))
                .limit(limit).toList();
        rows.replaceAll(row -> claimed.contains(row) ? row.due(now.plus(TAKEN_FOR)) : row);
        return claimed;
    }

    /** Whether another command waited behind it for the same phone. */
    boolean settle(CityId city, UUID command, Fate fate) {
        var settled = of(city).filter(row -> row.id().equals(command) && row.fate() == Fate.PENDING).findFirst();
        settled.ifPresent(row -> rows.set(rows.indexOf(row), row.with(fate)));
        return settled.filter(row -> of(city).anyMatch(behind -> behind.fate() == Fate.PENDING
                && behind.command().leg().equals(row.command().leg()))).isPresent();
    }
}
