package org.dragoman.dispatch.adapter.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Pool;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Who is free and excluded by nothing, by the truth itself. Rarely asked: the one court interpreter behind fifty others
 * who have been free for longer would else never be seen.
 */
final class FittingQuery {

    private static final String FITTING = """
            select i.interpreter_id
            from dispatch.interpreter_variety v
            join dispatch.interpreter i on i.city_id = v.city_id and i.interpreter_id = v.interpreter_id
            where v.city_id = :city and v.variety = :variety and i.availability = 'AVAILABLE' and not i.suspended
              and not i.interpreter_id = any (:cooling)
              and (cast(:known as text) is null or i.public_number = :known)
              and (cast(:gender as text) is null or i.gender = :gender)
              and (cast(:experience as text) is null or :experience = any (i.experience))
              and exists (
                  select 1 from dispatch.certification c
                  where c.city_id = v.city_id and c.interpreter_id = v.interpreter_id and c.variety = v.variety
                    and :domain = any (c.domains) and c.suspended_at is null and c.issued_on <= :today
                    and (c.expires_on is null or c.expires_on >= :today) and (c.ends_at is null or c.ends_at > :now))
              and dispatch.may_be_sent(i.city_id, i.interpreter_id, :request, dispatch.clock())
              and (not :holdsBack or not\s""" + Scarcity.isLast() + """
              )
            order by i.idle_since, i.interpreter_id
            limit :page
            """;

    private FittingQuery() {}

    static Mono<List<InterpreterId>> find(DatabaseClient sql, Demand demand, Scarcity scarcity) {
        var preferences = demand.preferences();
        var query = sql.sql(FITTING).bind("city", demand.city().value()).bind("variety", demand.variety().value())
                .bind("domain", demand.domain().code()).bind("request", demand.request().value())
                .bind("today", demand.today()).bind("now", demand.now()).bind("cooling", cooling(demand))
                .bind("holdsBack", demand.holdsBack()).bind("common", scarcity.common()).bind("page", Pool.FREE_PAGE);
        query = Rows.bindOptional(query, "known",
                holding(demand, Preference.KNOWN, preferences.knownInterpreter()), String.class);
        query = Rows.bindOptional(query, "gender",
                holding(demand, Preference.GENDER, preferences.gender().map(Enum::name)), String.class);
        query = Rows.bindOptional(query, "experience",
                holding(demand, Preference.EXPERIENCE, preferences.experience().map(SubjectDomain::code)),
                String.class);
        return query.map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).all().collectList();
    }

    private static UUID[] cooling(Demand demand) {
        return demand.coolingDown().entrySet().stream().filter(asked -> asked.getValue().isAfter(demand.now()))
                .map(asked -> asked.getKey().value()).toArray(UUID[]::new);
    }

    private static Optional<String> holding(Demand demand, Preference preference, Optional<String> wished) {
        return wished.filter(any -> demand.terms().excluding().contains(preference));
    }
}
