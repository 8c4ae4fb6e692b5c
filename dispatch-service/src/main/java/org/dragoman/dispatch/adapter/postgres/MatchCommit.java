package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.leg.LegId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a match true. Locks the request, then the interpreter (always in this order), re-checks both at database time,
 * and writes assignment, leg, ring and ledger. Whatever Redis proposed, the unique indexes have the last word.
 */
@Component
class MatchCommit {

    private static final String TAKE_REQUEST = """
            update dispatch.request r
            set state = 'RINGING', last_epoch = last_epoch + 1, version = version + 1
            from dispatch.city c, dispatch.site s, dispatch.agency g
            where r.city_id = :city and r.request_id = :request
              and (r.state = 'WAITING' or (r.state = 'RINGING' and r.last_epoch = :lastEpoch and dispatch.may_widen(r)))
              and c.city_id = r.city_id
              and s.city_id = r.city_id and s.site_id = r.site_id
              and g.city_id = s.city_id and g.agency_id = s.agency_id
            returning r.last_epoch, r.variety, r.domain, c.hub_language, c.settings, c.settings_version, g.name as agency,
                (select l.leg_id from dispatch.leg l
                 where l.city_id = r.city_id and l.request_id = r.request_id and l.anchor
                   and l.state not in ('PLANNED', 'ENDED')) as anchor
            """;
    private static final String TAKE_INTERPRETER = """
            update dispatch.interpreter
            set availability = 'OFFERED', availability_since = dispatch.clock(), version = version + 1
            where city_id = :city and interpreter_id = :interpreter
              and availability = 'AVAILABLE' and qualification_version = :version
              and dispatch.is_qualified(city_id, interpreter_id, :variety, :domain, dispatch.clock())
            """;
    private static final String INSERT_ASSIGNMENT = """
            insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id, phone_key,
                state, offered_at, deadline_at)
            select i.city_id, :assignment, :request, 'PRIMARY', :epoch, i.interpreter_id, i.phone_key, 'OFFERED', t.now,
                t.now + make_interval(secs => :cap)
            from dispatch.interpreter i
            cross join (select dispatch.clock() as now) t
            where i.city_id = :city and i.interpreter_id = :interpreter
            """;
    private static final String INSERT_LEG = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, assignment_id, state, number_cipher,
                created_at)
            select i.city_id, :leg, :request, 'INTERPRETER', false, :assignment, 'ORDERED', i.phone_cipher,
                dispatch.clock()
            from dispatch.interpreter i
            where i.city_id = :city and i.interpreter_id = :interpreter
            """;

    private final CityTransactions transactions;
    private final OutboxWriter outbox;
    private final Ledger ledger;
    private final VarietyNames names;

    MatchCommit(CityTransactions transactions, OutboxWriter outbox, Ledger ledger, VarietyNames names) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.ledger = ledger;
        this.names = names;
    }

    Mono<MatchOutcome> commit(Proposal proposal) {
        return transactions.in(proposal.city(), sql -> takeRequest(sql, proposal)
                .switchIfEmpty(Mono.error(() -> new Conflict(new MatchOutcome.RequestGone())))
                .flatMap(taken -> write(sql, proposal, taken)))
                .onErrorResume(Conflict.class, conflict -> Mono.just(conflict.outcome))
                .onErrorResume(DuplicateKeyException.class, live -> Mono.just(new MatchOutcome.InterpreterGone()));
    }

    /** @param anchor the caller's leg where it is up already: the ring lives for it */
    private record Taken(
            long epoch, String variety, String domain, String hubLanguage, Timing timing, int settingsVersion,
            String agency,
            Optional<LegId> anchor) {
        static Taken of(Readable row) {
            return new Taken(Rows.number(row, "last_epoch"), Rows.text(row, "variety"), Rows.text(row, "domain"),
                    Rows.text(row, "hub_language"), Settings.timing(Rows.text(row, "settings")),
                    (int) Rows.number(row, "settings_version"),
                    Rows.text(row, "agency"), Optional.ofNullable(row.get("anchor", UUID.class)).map(LegId::new));
        }
    }

    private static Mono<Taken> takeRequest(DatabaseClient sql, Proposal proposal) {
        return sql.sql(TAKE_REQUEST).bind("city", proposal.city().value())
                .bind("request", proposal.request().value()).bind("lastEpoch", proposal.demand().lastEpoch())
                .map(Taken::of).one();
    }

    private Mono<MatchOutcome> write(DatabaseClient sql, Proposal proposal, Taken taken) {
        return takeInterpreter(sql, proposal, taken)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new Conflict(new MatchOutcome.InterpreterGone())))
                .then(insertAssignment(sql, proposal, taken))
                .then(insertLeg(sql, proposal))
                .then(outbox.add(sql, proposal.city(), proposal.request(), ring(proposal, taken)))
                .then(ledger.write(sql, proposal.city(), proposal.request(), "OFFERED", facts(proposal, taken)))
                .thenReturn(new MatchOutcome.Committed(proposal.assignment(), proposal.candidate().id()));
    }

    private static Mono<Long> takeInterpreter(DatabaseClient sql, Proposal proposal, Taken taken) {
        return sql.sql(TAKE_INTERPRETER).bind("city", proposal.city().value())
                .bind("interpreter", proposal.candidate().id().value())
                .bind("version", proposal.candidate().qualificationVersion())
                .bind("variety", taken.variety()).bind("domain", taken.domain()).fetch().rowsUpdated();
    }

    private static Mono<Long> insertAssignment(DatabaseClient sql, Proposal proposal, Taken taken) {
        return sql.sql(INSERT_ASSIGNMENT).bind("city", proposal.city().value())
                .bind("assignment", proposal.assignment().value()).bind("request", proposal.request().value())
                .bind("epoch", taken.epoch()).bind("interpreter", proposal.candidate().id().value())
                .bind("cap", (double) taken.timing().ringCap().toSeconds()).fetch().rowsUpdated();
    }

    private static Mono<Long> insertLeg(DatabaseClient sql, Proposal proposal) {
        return sql.sql(INSERT_LEG).bind("city", proposal.city().value()).bind("leg", proposal.leg().value())
                .bind("request", proposal.request().value()).bind("assignment", proposal.assignment().value())
                .bind("interpreter", proposal.candidate().id().value()).fetch().rowsUpdated();
    }

    private Command.Ring ring(Proposal proposal, Taken taken) {
        var offer = new Command.Offer(proposal.assignment(), taken.epoch(), taken.variety(),
                names.inHub(taken.variety(), taken.hubLanguage()), taken.agency(), taken.domain());
        return new Command.Ring(proposal.leg(), LegRole.INTERPRETER, false, taken.hubLanguage(),
                (int) taken.timing().ring().toSeconds(), taken.anchor(), Optional.of(offer));
    }

    private static Map<String, Object> facts(Proposal proposal, Taken taken) {
        return DecisionCodec.facts(proposal, taken.epoch(), taken.settingsVersion());
    }

    /** Rolls the transaction back, carrying what to answer. */
    private static final class Conflict extends RuntimeException {
        private final transient MatchOutcome outcome;

        Conflict(MatchOutcome outcome) {
            super("conflict", null, false, false);
            this.outcome = outcome;
        }
    }
}
