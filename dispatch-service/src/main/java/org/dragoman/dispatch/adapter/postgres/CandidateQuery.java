package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the policy must know of interpreters, in one query. */
@Component
class CandidateQuery {

    private static final String FACTS = """
            with city as materialized (
                select date_trunc('day', dispatch.clock() at time zone time_zone) at time zone time_zone as midnight
                from dispatch.city where city_id = :city)
            select i.interpreter_id, i.public_number, i.availability, i.suspended, i.idle_since, i.qualification_version,
                i.gender, i.experience, i.version,
                array(select v.variety from dispatch.interpreter_variety v
                      where v.city_id = i.city_id and v.interpreter_id = i.interpreter_id) as varieties,
                (select coalesce(jsonb_agg(jsonb_build_object('variety', c.variety, 'domains', c.domains,
                            'issued', c.issued_on, 'expires', c.expires_on, 'suspended', c.suspended_at is not null,
                            'kind', c.kind, 'ends', c.ends_at)), '[]')
                 from dispatch.certification c
                 where c.city_id = i.city_id and c.interpreter_id = i.interpreter_id) as certifications,
                (select count(*) from dispatch.assignment a
                 where a.city_id = i.city_id and a.interpreter_id = i.interpreter_id
                   and a.offered_at >= t.midnight
                   and a.connected_at is not null) as calls_today,
                """ + Scarcity.isLast() + """
                 as last_of_scarce
            from dispatch.interpreter i
            cross join city t
            where i.city_id = :city and i.interpreter_id = any (:ids)
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Scarcity scarcity;

    CandidateQuery(Scarcity scarcity) {
        this.scarcity = scarcity;
    }

    Mono<List<Candidate>> find(DatabaseClient sql, CityId city, UUID[] ids) {
        return sql.sql(FACTS).bind("city", city.value()).bind("ids", ids).bind("common", scarcity.common())
                .map(this::candidate).all().collectList();
    }

    /** Of a row with the columns of {@link #FACTS}, whatever it was read for. */
    Candidate candidate(Readable row) {
        var varieties = varieties(row);
        return new Candidate(new InterpreterId(Rows.uuid(row, "interpreter_id")), Rows.text(row, "public_number"),
                Availability.valueOf(Rows.text(row, "availability")), Rows.flag(row, "suspended"), varieties,
                certifications(Rows.text(row, "certifications")), scarce(varieties), Rows.instant(row, "idle_since"),
                (int) Rows.number(row, "calls_today"), Rows.number(row, "qualification_version"), traits(row),
                Rows.number(row, "version"), Rows.flag(row, "last_of_scarce"));
    }

    private static Set<VarietyTag> varieties(Readable row) {
        return Arrays.stream(Optional.ofNullable(row.get("varieties", String[].class)).orElse(new String[0]))
                .map(VarietyTag::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Traits traits(Readable row) {
        return new Traits(Optional.ofNullable(row.get("gender", String.class)).map(Gender::valueOf),
                domains(Arrays.stream(Optional.ofNullable(row.get("experience", String[].class))
                        .orElse(new String[0]))));
    }

    private static Set<SubjectDomain> domains(Stream<String> codes) {
        return codes.flatMap(code -> SubjectDomain.ofCode(code).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private int scarce(Set<VarietyTag> varieties) {
        return (int) varieties.stream().filter(scarcity::isScarce).count();
    }

    private static List<Certification> certifications(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false).map(CandidateQuery::certification)
                .toList();
    }

    private static Certification certification(JsonNode node) {
        var domains = domains(node.get("domains").valueStream().map(JsonNode::asString));
        return new Certification(new VarietyTag(node.get("variety").asString()), domains, date(node.get("issued")),
                Optional.of(node.get("expires")).filter(date -> !date.isNull()).map(CandidateQuery::date),
                node.get("suspended").asBoolean(), node.get("kind").asString(),
                Optional.of(node.get("ends")).filter(end -> !end.isNull())
                        .map(end -> OffsetDateTime.parse(end.asString()).toInstant()));
    }

    /** PostgreSQL writes dates into JSON as ISO 8601. */
    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }
}
