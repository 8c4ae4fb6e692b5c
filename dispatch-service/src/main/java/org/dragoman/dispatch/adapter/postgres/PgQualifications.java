package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Qualifications;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Changes of what interpreters may do; triggers move the qualification version. */
@Repository
class PgQualifications implements Qualifications {

    private static final String PLACE = """
            select i.interpreter_id
            from dispatch.interpreter i
            join dispatch.agency g on g.city_id = i.city_id and g.agency_id = :agency
            where i.city_id = :city and i.interpreter_id = :interpreter
              and (cast(:site as text) is null or exists (select 1 from dispatch.site s
                   where s.city_id = g.city_id and s.agency_id = g.agency_id and s.site_id = :site))
            """;
    private static final String BAR = """
            insert into dispatch.do_not_send (city_id, entry_id, interpreter_id, agency_id, site_id, reason, since)
            values (:city, :entry, :interpreter, :agency, :site, :reason, dispatch.clock())
            on conflict do nothing
            """;
    private static final String LIFT = """
            update dispatch.do_not_send set lifted_at = dispatch.clock()
            where city_id = :city and interpreter_id = :interpreter and agency_id = :agency
              and site_id is not distinct from cast(:site as text) and lifted_at is null
            """;
    /** Locked: two who declare at once do not write the same twice. */
    private static final String KNOWN = """
            select interpreter_id from dispatch.interpreter
            where city_id = :city and interpreter_id = :interpreter
            for update
            """;
    private static final String SPEAK = """
            insert into dispatch.interpreter_variety (city_id, interpreter_id, variety)
            values (:city, :interpreter, :variety)
            on conflict do nothing
            """;
    private static final String CERTIFY = """
            insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer, domains,
                issued_on, ends_at)
            select c.city_id, :certification, :interpreter, :variety, :kind, :attestation, :domains,
                (t.now at time zone c.time_zone)::date, t.now + make_interval(hours => :hours)
            from dispatch.city c
            cross join (select dispatch.clock() as now) t
            where c.city_id = :city
            """;

    private final CityTransactions transactions;
    private final Identities identities;

    PgQualifications(CityTransactions transactions, Identities identities) {
        this.transactions = transactions;
        this.identities = identities;
    }

    @Override
    public Mono<InterpreterId> bar(CityId city, DoNotSend entry, DoNotSend.Reason reason) {
        return transactions.in(city, sql -> place(sql, PLACE, city, entry)
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).one()
                .delayUntil(known -> place(sql, BAR, city, entry).bind("entry", identities.next())
                        .bind("reason", reason.name()).fetch().rowsUpdated()));
    }

    @Override
    public Mono<InterpreterId> lift(CityId city, DoNotSend entry) {
        return transactions.in(city, sql -> known(sql, city, entry.interpreter())
                .delayUntil(known -> place(sql, LIFT, city, entry).fetch().rowsUpdated()));
    }

    private static DatabaseClient.GenericExecuteSpec place(
            DatabaseClient sql, String statement, CityId city, DoNotSend entry) {
        var bound = sql.sql(statement).bind("city", city.value()).bind("interpreter", entry.interpreter().value())
                .bind("agency", entry.agency().value());
        return Rows.bindOptional(bound, "site", entry.site().map(SiteId::value), String.class);
    }

    private static Mono<InterpreterId> known(DatabaseClient sql, CityId city, InterpreterId interpreter) {
        return sql.sql(KNOWN).bind("city", city.value()).bind("interpreter", interpreter.value())
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).one();
    }

    @Override
    public Mono<InterpreterId> certify(CityId city, EmergencyCertification given) {
        return transactions.in(city, sql -> known(sql, city, given.interpreter())
                .delayUntil(known -> speak(sql, city, given).then(insert(sql, city, given))));
    }

    private static Mono<Long> speak(DatabaseClient sql, CityId city, EmergencyCertification given) {
        return sql.sql(SPEAK).bind("city", city.value()).bind("interpreter", given.interpreter().value())
                .bind("variety", given.variety().value()).fetch().rowsUpdated();
    }

    private Mono<Long> insert(DatabaseClient sql, CityId city, EmergencyCertification given) {
        return sql.sql(CERTIFY).bind("city", city.value()).bind("certification", identities.next())
                .bind("interpreter", given.interpreter().value()).bind("variety", given.variety().value())
                .bind("kind", Certification.EMERGENCY).bind("attestation", given.attestation().name())
                .bind("domains", given.domains().stream().map(SubjectDomain::code).sorted().toArray(String[]::new))
                .bind("hours", (int) given.time().toHours()).fetch().rowsUpdated();
    }
}
