package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.KeptTerms.KeptBar;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Order;

/** Who is not to be sent where. An entry is lifted, never erased. */
final class BarRows {

    /** Somebody who is not to be sent to an agency's site, or to any of its sites. */
    record Bar(CityId city, InterpreterId interpreter, Optional<SiteId> site) {
        boolean excludes(Order order) {
            return order.city().equals(city) && site.filter(other -> !other.equals(order.site())).isEmpty();
        }
    }

    private record Row(Bar bar, Instant since, Optional<Instant> lifted) {
        boolean holds(Bar other) {
            return lifted.isEmpty() && bar.equals(other);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** False where it holds already. */
    boolean add(Bar bar, Instant now) {
        return rows.stream().noneMatch(row -> row.holds(bar)) && rows.add(new Row(bar, now, Optional.empty()));
    }

    /** False where it does not hold. */
    boolean lift(Bar bar, Instant now) {
        var held = rows.stream().anyMatch(row -> row.holds(bar));
        rows.replaceAll(row -> row.holds(bar) ? new Row(bar, row.since(), Optional.of(now)) : row);
        return held;
    }

    /** Who is not to be sent now. */
    Stream<InterpreterId> excludedFrom(Order order) {
        return rows.stream().filter(row -> row.lifted().isEmpty() && row.bar().excludes(order))
                .map(row -> row.bar().interpreter());
    }

    /** Who is not to be sent or was not at any time. */
    List<KeptBar> everExcludedFrom(Order order) {
        return rows.stream().filter(row -> row.bar().excludes(order))
                .map(row -> new KeptBar(row.bar().interpreter(), row.since(), row.lifted())).toList();
    }
}
