package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.view.DeskView;
import org.dragoman.dispatch.port.DeskViews;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A desk's own day, in one statement. Its phone number is opened for this desk alone. */
@Repository
class PgDeskViews implements DeskViews {

    private static final String DESK = """
            with moment as materialized (
                select c.city_id, t.now,
                    date_trunc('day', t.now at time zone c.time_zone) at time zone c.time_zone as day_began
                from dispatch.city c
                cross join (select dispatch.clock() as now) t
                where c.city_id = :city),
            today as materialized (
                select r.*, coalesce((
                    select min(a.connected_at) from dispatch.assignment a
                    where a.city_id = r.city_id and a.request_id = r.request_id), r.ended_at, m.now) as waited_until
                from moment m
                join dispatch.request r
                    on r.city_id = m.city_id and r.site_id = :site and r.created_at >= m.day_began),
            of_late as (
                select r.city_id, r.request_id, r.variety
                from moment m
                join dispatch.request r on r.city_id = m.city_id and r.site_id = :site
                order by r.created_at desc
                limit 500)
            select s.phone_cipher, jsonb_build_object(
                'site', s.site_id, 'siteName', s.name, 'agency', g.name, 'asOf', m.now,
                'requestsToday', (select count(*) from today),
                'longestWaitSeconds', (
                    select coalesce(max(extract(epoch from waited_until - created_at)), 0)::int from today
                    where reach = 'STAY_ON_LINE'),
                'usual', coalesce((
                    select jsonb_agg(variety order by times desc, variety)
                    from (select variety, count(*) as times from of_late group by variety
                          order by times desc, variety limit 8) u), '[]'),
                'turnedOut', coalesce((
                    select jsonb_agg(jsonb_build_object('asked', asked, 'spoken', spoken)
                        order by times desc, asked, spoken)
                    from (select l.facts ->> 'was' as asked, l.facts ->> 'variety' as spoken, count(*) as times
                          from of_late r
                          join dispatch.ledger l
                              on l.city_id = r.city_id and l.request_id = r.request_id and l.kind = 'WRONG_LANGUAGE'
                          where l.facts ->> 'was' <> 'und'
                          group by 1, 2
                          order by times desc, asked, spoken limit 20) w), '[]'),
                'today', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'id', request_id, 'reference', reference, 'variety', variety, 'state', state,
                        'createdAt', created_at,
                        'minutes', ceil(extract(epoch from coalesce(ended_at, now) - session_began_at) / 60)::int)
                        order by created_at desc)
                    from (select today.*, m.now from today order by created_at desc limit 20) p), '[]')
                )::text as view
            from moment m
            join dispatch.site s on s.city_id = m.city_id and s.site_id = :site
            join dispatch.agency g on g.city_id = s.city_id and g.agency_id = s.agency_id
            """;

    private final CityTransactions transactions;
    private final PhoneVault vault;

    PgDeskViews(CityTransactions transactions, PhoneVault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public Mono<DeskView> desk(CityId city, SiteId site) {
        return transactions.look(city, sql -> sql.sql(DESK).bind("city", city.value()).bind("site", site.value())
                .map(row -> desk(city, row)).one());
    }

    private DeskView desk(CityId city, Readable row) {
        var own = ViewReader.as(Own.class).apply(row);
        var phone = vault.open(city, Objects.requireNonNull(row.get("phone_cipher", byte[].class)));
        return new DeskView(own.site, own.siteName, own.agency, phone, own.asOf, own.requestsToday,
                own.longestWaitSeconds, own.usual, own.turnedOut, own.today);
    }

    private record Own(
            String site, String siteName, String agency, Instant asOf, int requestsToday, int longestWaitSeconds,
            List<String> usual, List<DeskView.TurnedOut> turnedOut,
            List<DeskView.Past> today) {}
}
