package org.dragoman.dispatch.adapter.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Spell;
import org.dragoman.dispatch.port.Waits;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The truth about waits; what was estimated stands in {@code dispatch.wait_estimate}. */
@Repository
class PgWaits implements Waits {

    private static final String NOTE = """
            insert into dispatch.wait_estimate (city_id, request_id, variety, made_at, within_seconds, due_at, told)
            select r.city_id, r.request_id, r.variety, t.now, :within, t.now + make_interval(secs => :within), :told
            from dispatch.request r
            cross join (select dispatch.clock() as now) t
            where r.city_id = :city and r.request_id = :request
            on conflict do nothing
            """;
    /** From variety to variety by the index: the table is never read as a whole. */
    private static final String SAID = """
            with recursive moment as materialized (select dispatch.clock() as now),
            varieties as (
                (select variety from dispatch.wait_estimate where city_id = :city order by variety limit 1)
                union all
                select (select e.variety from dispatch.wait_estimate e
                        where e.city_id = :city and e.variety > v.variety order by e.variety limit 1)
                from varieties v where v.variety is not null)
            select jsonb_build_object('byVariety', coalesce(jsonb_object_agg(v.variety, s.spells), '{}'))::text as view
            from varieties v
            cross join moment m
            cross join lateral (
                select jsonb_agg(jsonb_build_object('length', w.length, 'ended', w.ended) order by w.due_at desc) as spells
                from (%s) w) s
            where v.variety is not null and s.spells is not null
            """.formatted(OutlookQuery.SAID.formatted("v.variety"));

    record Said(Map<String, List<Spell>> byVariety) {}

    private final CityTransactions transactions;

    PgWaits(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Outlook> outlook(CityId city, RequestId request) {
        return transactions.look(city, sql -> OutlookQuery.read(sql, city, request));
    }

    @Override
    public Mono<Void> note(CityId city, RequestId request, Estimate.Within estimate, boolean told) {
        return transactions.single(city, sql -> sql.sql(NOTE).bind("city", city.value())
                .bind("request", request.value()).bind("within", (int) estimate.time().toSeconds())
                .bind("told", told).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Map<VarietyTag, List<Spell>>> said(CityId city) {
        return transactions.look(city, sql -> sql.sql(SAID).bind("city", city.value())
                .map(ViewReader.as(Said.class)).one())
                .map(said -> said.byVariety().entrySet().stream()
                        .collect(Collectors.toMap(entry -> new VarietyTag(entry.getKey()), Map.Entry::getValue)));
    }
}
