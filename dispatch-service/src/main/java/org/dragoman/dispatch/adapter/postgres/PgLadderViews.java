package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.LadderView;
import org.dragoman.dispatch.port.LadderViews;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The ladders that hold now. */
@Repository
class PgLadderViews implements LadderViews {

    private static final String PRESENT = """
            select g.name, l.version, l.since, dispatch.ladder_of(c.city_id, v.version) as ladder, c.settings
            from dispatch.city c
            cross join lateral (
                select cast(null as text) as agency_id, cast(null as text) as name
                union all
                select a.agency_id, a.name from dispatch.agency a
                where a.city_id = c.city_id and a.settings -> 'ladder' is not null) g
            cross join lateral dispatch.present_ladder(c.city_id, g.agency_id) as v (version)
            left join dispatch.ladder l on l.city_id = c.city_id and l.version = v.version
            where c.city_id = :city
            order by g.name nulls first, g.agency_id
            """;

    private final CityTransactions transactions;

    PgLadderViews(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<List<LadderView>> ladders(CityId city) {
        return transactions.look(city, sql -> sql.sql(PRESENT).bind("city", city.value())
                .map(PgLadderViews::view).all().collectList());
    }

    private static LadderView view(Readable row) {
        return new LadderView(Optional.ofNullable(row.get("name", String.class)),
                Rows.maybeInstant(row, "since").map(since -> new LadderView.Version(
                        (int) Rows.number(row, "version"), since)),
                Settings.ladder(Rows.text(row, "ladder")), Settings.timing(Rows.text(row, "settings")).longestWait());
    }
}
