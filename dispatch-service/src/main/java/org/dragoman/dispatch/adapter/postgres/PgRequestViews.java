package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.RequestViews;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** One request with everything its desk may see, in one statement. */
@Repository
class PgRequestViews implements RequestViews {

    private static final String REQUEST = """
            with moment as materialized (select dispatch.clock() as now),
            asked as (
                select r.*, s.name as site_name, m.now, (m.now at time zone c.time_zone)::date as today,
                    r.state in ('WAITING', 'RINGING') as seeks
                from dispatch.request r
                join dispatch.site s using (city_id, site_id)
                join dispatch.city c using (city_id)
                cross join moment m
                where r.city_id = :city and r.request_id = :request),
            -- Both are counted no further than anybody wants to know: in a large city they would cost more than the match.
            ahead as (
                select count(*) as requests from (
                    select
                    from asked r
                    join dispatch.request w on w.city_id = r.city_id and w.variety = r.variety and w.state = 'WAITING'
                    where (w.line_place, w.request_id) < (r.line_place, r.request_id)
                    limit 999) l),
            on_duty as (
                select count(*) as people from (
                    select
                    from asked r
                    cross join lateral (
                        select distinct c.interpreter_id from dispatch.certification c
                        where c.city_id = r.city_id and c.variety = r.variety
                          and c.suspended_at is null and r.domain = any (c.domains) and c.issued_on <= r.today
                          and (c.expires_on is null or c.expires_on >= r.today)
                          and (c.ends_at is null or c.ends_at > r.now)) c
                    where r.seeks and coalesce((
                        select not i.suspended and i.availability in ('AVAILABLE', 'OFFERED', 'IN_CALL', 'WRAP_UP')
                        from dispatch.interpreter i
                        where i.city_id = r.city_id and i.interpreter_id = c.interpreter_id), false)
                    limit 50) d)
            select jsonb_build_object(
                'id', r.request_id, 'reference', r.reference, 'state', r.state, 'endReason', r.end_reason,
                'version', r.version, 'variety', r.variety, 'site', r.site_id, 'siteName', r.site_name,
                'channel', r.channel, 'domain', r.domain, 'urgency', r.urgency, 'asOf', r.now,
                'createdAt', r.created_at, 'waitingSince', r.waiting_since, 'sessionBeganAt', r.session_began_at,
                'endedAt', r.ended_at, 'deadline', r.deadline_at,
                'callBackUntil', r.call_back_until,
                'position', case when r.state = 'WAITING' then 1 + (select requests from ahead) else 0 end,
                'onDuty', (select people from on_duty),
                'estimatedWaitSeconds', null,
                'rings', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'number', coalesce(i.public_number, v.name), 'state', a.state, 'offeredAt', a.offered_at,
                        'ringBeganAt', a.ring_began_at, 'acceptedAt', a.accepted_at, 'connectedAt', a.connected_at,
                        'endedAt', a.ended_at) order by a.epoch)
                    from dispatch.assignment a
                    left join dispatch.interpreter i using (city_id, interpreter_id)
                    left join dispatch.vendor v on v.city_id = a.city_id and v.vendor_id = a.vendor_id
                    where a.city_id = r.city_id and a.request_id = r.request_id), '[]'),
                'parties', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'role', l.role, 'anchor', l.anchor, 'state', l.state, 'joinedAt', l.joined_at)
                        order by l.anchor desc, l.created_at, l.leg_id)
                    from dispatch.leg l
                    where l.city_id = r.city_id and l.request_id = r.request_id and l.role not in ('INTERPRETER', 'VENDOR')), '[]'),
                'agencyFields', coalesce((
                    select c.fields from dispatch.staff_call c
                    where c.city_id = r.city_id and c.request_id = r.request_id), '{}')
                )::text as view
            from asked r
            """;

    private static final String SITE = """
            select site_id from dispatch.request where city_id = :city and request_id = :request
            """;

    private final CityTransactions transactions;

    PgRequestViews(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<RequestView> request(CityId city, RequestId request) {
        return transactions.look(city, sql -> sql.sql(REQUEST).bind("city", city.value())
                .bind("request", request.value()).map(ViewReader.as(RequestView.class)).one());
    }

    @Override
    public Mono<SiteId> site(CityId city, RequestId request) {
        return transactions.single(city, sql -> sql.sql(SITE).bind("city", city.value())
                .bind("request", request.value()).map(row -> new SiteId(Rows.text(row, "site_id"))).one());
    }
}
