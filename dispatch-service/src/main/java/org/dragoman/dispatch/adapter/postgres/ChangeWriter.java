package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.Word;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the rules decided: the request with its entry in the ledger, then each effect. */
@Component
class ChangeWriter {

    /**
     * A request that has ended is never touched again; late facts about its phones still are noted. What is not stored
     * cannot be compelled: a number is kept no longer than its call may still need it.
     */
    private static final String MOVE_REQUEST = """
            with moved as (
                update dispatch.request
                set state = :state,
                    end_reason = :end,
                    deadline_at = :deadline,
                    version = version + 1,
                    waiting_since = case when :waitsAnew then :now else waiting_since end,
                    session_began_at = case when :begins then coalesce(session_began_at, :now) else session_began_at end,
                    ended_at = case when cast(:end as text) is null then null else coalesce(ended_at, :now) end
                where city_id = :city and request_id = :request and ended_at is null and :open),
            forgotten as (
                update dispatch.leg set number_cipher = null
                where city_id = :city and request_id = :request and number_cipher is not null
                  and cast(:end as text) is not null)
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            select :city, :request, dispatch.clock(), :happening, cast(:facts as jsonb)
            where cast(:happening as text) is not null
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EffectWriter effects;
    private final Ledger ledger;

    ChangeWriter(EffectWriter effects, Ledger ledger) {
        this.effects = effects;
        this.ledger = ledger;
    }

    Mono<Void> write(DatabaseClient sql, Session session, Change change) {
        return writeToResident(sql, session, change)
                .then(moveRequest(sql, session, change))
                .thenMany(Flux.fromIterable(change.effects()).concatMap(effect -> write(sql, session, effect)))
                .then(alert(sql, session, change));
    }

    private Mono<Void> writeToResident(DatabaseClient sql, Session session, Change change) {
        return Flux.fromIterable(change.effects()).ofType(Effect.ResidentTexted.class)
                .concatMap(texted -> effects.writeToResident(sql, session, texted)).then();
    }

    private Mono<Void> alert(DatabaseClient sql, Session session, Change change) {
        return change.needsHuman(session)
                ? ledger.write(sql, session.city(), session.request(), "NEEDS_HUMAN", Map.of()).then()
                : Mono.empty();
    }

    private Mono<Long> write(DatabaseClient sql, Session session, Effect effect) {
        return effects.write(sql, session, effect);
    }

    private static Mono<Long> moveRequest(DatabaseClient sql, Session session, Change change) {
        var update = sql.sql(MOVE_REQUEST).bind("city", session.city().value())
                .bind("request", session.request().value()).bind("state", change.next().name())
                .bind("waitsAnew", change.waitsAnew()).bind("begins", change.beginsSession())
                .bind("now", session.now()).bind("open", session.state().isOpen())
                .bind("facts", JSON.writeValueAsString(facts(session, change)));
        update = Rows.bindOptional(update, "end", change.end().map(Enum::name), String.class);
        update = Rows.bindOptional(update, "happening", change.happening().map(Enum::name), String.class);
        return Rows.bindOptional(update, "deadline", change.deadline(), Instant.class).fetch().rowsUpdated();
    }

    /** With the rung on which the search stands from now on and a wait begun anew, where so: the explanation reads it. */
    private static Map<String, Object> facts(Session session, Change change) {
        var facts = new HashMap<String, Object>(Map.of(
                "from", change.from().name(), "to", change.next().name(),
                "end", change.end().map(Enum::name).orElse(""),
                "epoch", change.about().or(session::taken).map(Assignment::epoch).orElse(0L)));
        if (change.waitsAnew()) {
            facts.put("waitsAnew", true);
        }
        for (var effect : change.effects()) {
            if (effect instanceof Effect.VarietyChanged changed) {
                facts.put("variety", changed.variety().value());
                facts.put("was", session.variety().value());
            }
            if (effect instanceof Effect.OfficeAdded added) {
                facts.put("office", added.site().value());
            }
            if (effect instanceof Effect.LegMoved moved && moved.to() == LegState.ORDERED) {
                session.leg(moved.leg()).flatMap(Leg::office)
                        .ifPresent(office -> facts.put("office", office.site().value()));
            }
            if (effect instanceof Effect.Commanded(Command.Tell tell) && tell.word() == Word.OFFICE_CLOSED) {
                facts.put("officeClosed", true);
            }
            if (effect instanceof Effect.ReasonGiven given) {
                facts.put("why", given.reason().name());
            }
            if (effect instanceof Effect.RungChanged climbed) {
                facts.put("rung", climbed.number());
                facts.put("phones", climbed.rung().phones());
                facts.put("drops", climbed.rung().dropPreferences());
                facts.put("vendor", climbed.rung().vendor());
            }
        }
        return facts;
    }
}
