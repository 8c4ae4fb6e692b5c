package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.view.InterpreterView;
import org.dragoman.dispatch.port.InterpreterViews;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** An interpreter's own day, in one statement. */
@Repository
class PgInterpreterViews implements InterpreterViews {

    private static final String INTERPRETER = """
            with moment as materialized (
                select c.city_id, t.now, (t.now at time zone c.time_zone)::date as date,
                    date_trunc('day', t.now at time zone c.time_zone) at time zone c.time_zone as day_began
                from dispatch.city c
                cross join (select dispatch.clock() as now) t
                where c.city_id = :city),
            calls as (
                select count(*) as calls,
                    coalesce(sum(extract(epoch from coalesce(a.ended_at, m.now) - a.connected_at)), 0) as seconds
                from moment m
                join dispatch.assignment a on a.city_id = m.city_id and a.interpreter_id = :interpreter
                    and a.offered_at >= m.day_began and a.connected_at is not null)
            select jsonb_build_object(
                'number', i.public_number, 'asOf', m.now, 'availability', i.availability,
                'since', i.availability_since, 'chosenNext', i.chosen_next, 'until', i.availability_until,
                'phoneCheckedAt', i.phone_checked_at,
                'callsToday', c.calls, 'minutesToday', ceil(c.seconds / 60)::int,
                'work', (
                    select jsonb_build_object(
                        'reference', r.reference, 'variety', r.variety, 'domain', r.domain, 'agency', g.name,
                        'siteName', s.name, 'state', r.state, 'accepted', a.state <> 'OFFERED',
                        'connectedAt', a.connected_at,
                        'answerBy', case when a.state = 'OFFERED' and a.ring_began_at is not null then a.deadline_at end)
                    from dispatch.assignment a
                    join dispatch.request r using (city_id, request_id)
                    join dispatch.site s using (city_id, site_id)
                    join dispatch.agency g using (city_id, agency_id)
                    where a.city_id = i.city_id and a.interpreter_id = i.interpreter_id
                      and a.state in ('OFFERED', 'ACCEPTED', 'CONNECTED')
                    limit 1),
                'certifications', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'variety', h.variety, 'kind', h.kind, 'issuer', h.issuer, 'domains', h.domains,
                        'expiresOn', h.expires_on, 'daysLeft', h.expires_on - m.date + 1,
                        'suspended', h.suspended_at is not null or i.suspended)
                        order by h.expires_on nulls last, h.variety, h.kind)
                    from dispatch.certification h
                    where h.city_id = i.city_id and h.interpreter_id = i.interpreter_id), '[]')
                )::text as view
            from moment m
            join dispatch.interpreter i on i.city_id = m.city_id and i.interpreter_id = :interpreter
            cross join calls c
            """;

    private final CityTransactions transactions;

    PgInterpreterViews(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<InterpreterView> interpreter(CityId city, InterpreterId interpreter) {
        return transactions.look(city, sql -> sql.sql(INTERPRETER).bind("city", city.value())
                .bind("interpreter", interpreter.value()).map(ViewReader.as(InterpreterView.class)).one());
    }
}
