package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.Identities;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a match true, in one statement that is a transaction by itself: on the hot path each round trip counts. Whatever
 * Redis proposed, the unique indexes have the last word.
 */
@Component
class MatchCommit {

    /**
     * Locks the request, then the interpreter: the second reads from the first, so the order is always this one. A row
     * that was changed while its lock was waited for is judged as it is then; everything else is as the statement found it
     * when it began, and each change of a qualification bumps the version on the interpreter's own row. What is not
     * found writes nothing: all below joins both.
     */
    private static final String MATCH = """
            with t as (select dispatch.clock() as now),
            asked as (
                select r.variety, r.domain, r.last_epoch + 1 as epoch, c.hub_language, c.settings_version,
                    g.name as agency,
                    coalesce(cast(c.settings #>> '{timing,ringSeconds}' as integer), :ringSeconds) as ring_seconds,
                    coalesce(cast(c.settings #>> '{timing,ringCapSeconds}' as integer), :capSeconds) as cap_seconds,
                    -- the caller's leg where it is up already: the ring lives for it
                    (select l.leg_id from dispatch.leg l
                     where l.city_id = r.city_id and l.request_id = r.request_id and l.anchor
                       and l.state in ('ANSWERED', 'JOINED', 'LEFT')) as anchor
                from dispatch.request r
                join dispatch.city c on c.city_id = r.city_id
                join dispatch.site s on s.city_id = r.city_id and s.site_id = r.site_id
                join dispatch.agency g on g.city_id = s.city_id and g.agency_id = s.agency_id
                where r.city_id = :city and r.request_id = :request
                  and (r.state = 'WAITING'
                       or (r.state = 'RINGING' and r.last_epoch = :lastEpoch and dispatch.may_widen(r)))
                for no key update of r),
            person as (
                select i.interpreter_id, i.phone_key, i.phone_cipher
                from asked
                cross join t
                join dispatch.interpreter i on i.city_id = :city and i.interpreter_id = :interpreter
                where i.availability = 'AVAILABLE' and i.qualification_version = :version
                  and dispatch.is_qualified(i.city_id, i.interpreter_id, asked.variety, asked.domain, t.now)
                  and dispatch.may_be_sent(i.city_id, i.interpreter_id, :request, t.now)
                for no key update of i),
            take_request as (
                update dispatch.request r
                set state = 'RINGING', last_epoch = asked.epoch, version = r.version + 1
                from asked, person
                where r.city_id = :city and r.request_id = :request),
            take_interpreter as (
                update dispatch.interpreter i
                set availability = 'OFFERED', availability_since = t.now, version = i.version + 1
                from person, t
                where i.city_id = :city and i.interpreter_id = person.interpreter_id),
            offer as (
                insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id,
                    phone_key, state, offered_at, deadline_at)
                select :city, :assignment, :request, 'PRIMARY', asked.epoch, person.interpreter_id, person.phone_key,
                    'OFFERED', t.now, t.now + make_interval(secs => asked.cap_seconds)
                from asked, person, t),
            phone as (
                insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, assignment_id, state,
                    number_cipher, created_at)
                select :city, :leg, :request, 'INTERPRETER', false, :assignment, 'ORDERED', person.phone_cipher, t.now
                from person, t),
            ring as (
                insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at,
                    due_at)
                select :city, :command, :request, :leg, 'RING',
                    b.body
                    || jsonb_build_object('language', asked.hub_language, 'ringSeconds', asked.ring_seconds,
                        'livesFor', case when asked.anchor is not null
                            then jsonb_build_object('value', asked.anchor) end,
                        'offer', b.body -> 'offer' || jsonb_build_object('epoch', asked.epoch,
                            'variety', asked.variety, 'domain', asked.domain, 'agency', asked.agency,
                            'varietyName', coalesce(b.names ->> asked.hub_language, b.names ->> 'en', asked.variety))),
                    'PENDING', t.now, t.now
                from asked, person, t,
                    (select cast(:ring as jsonb) as body, cast(:names as jsonb) as names) b),
            entry as (
                insert into dispatch.ledger (city_id, request_id, at, kind, facts)
                select :city, :request, t.now, 'OFFERED',
                    cast(:facts as jsonb)
                    || jsonb_build_object('epoch', asked.epoch, 'settings', asked.settings_version)
                from asked, person, t)
            select exists (select from asked) as asked, exists (select from person) as found
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;
    private final Identities identities;
    private final VarietyNames names;

    MatchCommit(CityTransactions transactions, Identities identities, VarietyNames names) {
        this.transactions = transactions;
        this.identities = identities;
        this.names = names;
    }

    Mono<MatchOutcome> commit(Proposal proposal) {
        return transactions.single(proposal.city(), sql -> bound(sql, proposal)
                .map(row -> outcome(proposal, row)).one())
                .onErrorResume(DuplicateKeyException.class, live -> Mono.just(new MatchOutcome.InterpreterGone()));
    }

    private static MatchOutcome outcome(Proposal proposal, Readable row) {
        if (!Rows.flag(row, "asked")) {
            return new MatchOutcome.RequestGone();
        }
        return Rows.flag(row, "found")
                ? new MatchOutcome.Committed(proposal.assignment(), proposal.candidate().id())
                : new MatchOutcome.InterpreterGone();
    }

    private DatabaseClient.GenericExecuteSpec bound(DatabaseClient sql, Proposal proposal) {
        return sql.sql(MATCH).bind("city", proposal.city().value()).bind("request", proposal.request().value())
                .bind("lastEpoch", proposal.demand().lastEpoch())
                .bind("interpreter", proposal.candidate().id().value())
                .bind("version", proposal.candidate().qualificationVersion())
                .bind("ringSeconds", (int) Timing.DEFAULT.ring().toSeconds())
                .bind("capSeconds", (int) Timing.DEFAULT.ringCap().toSeconds())
                .bind("assignment", proposal.assignment().value()).bind("leg", proposal.leg().value())
                .bind("command", identities.next()).bind("ring", CommandCodec.body(ring(proposal)))
                .bind("names", JSON.writeValueAsString(names.inEachHub(proposal.demand().variety())))
                .bind("facts", DecisionCodec.write(proposal));
    }

    /** What is known before the commit; the statement fills in what stands in the rows it has locked. */
    private static Command.Ring ring(Proposal proposal) {
        var offer = new Command.Offer(proposal.assignment(), 0, "", "", "", "");
        return new Command.Ring(proposal.leg(), LegRole.INTERPRETER, false, "", 0, Optional.empty(),
                Optional.of(offer));
    }
}
