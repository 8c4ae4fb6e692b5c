package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A caller becomes somebody who is called back: the request keeps its place, its anchor is a call that is to be made. */
@Component
class CallBackWriter {

    private static final String LET_GO = """
            update dispatch.leg set anchor = false where city_id = :city and leg_id = :before
            """;
    private static final String EXCHANGE = """
            with called_back as (
                update dispatch.request set reach = 'CALL_BACK', call_back_until = :until
                where city_id = :city and request_id = :request)
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at)
            values (:city, :leg, :request, 'RESIDENT', true, 'PLANNED', :number, :now)
            """;

    /** The number goes on from call to call; what the first call knows of it is forgotten with its end. */
    private static final String CALL_AGAIN = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at)
            select city_id, :leg, request_id, role, true, 'PLANNED', number_cipher, :now
            from dispatch.leg where city_id = :city and leg_id = :before
            """;
    private static final String ONCE_MORE = """
            update dispatch.request set called_again = true where city_id = :city and request_id = :request
            """;
    /** From a line of the city alone; else from the one that its texts come from anyway. */
    private static final String AGREE = """
            update dispatch.request
            set texts_agreed = true,
                texts_from = (select number from dispatch.line where city_id = :city and number = :line)
            where city_id = :city and request_id = :request and ended_at is null
            """;
    private final PhoneVault vault;

    CallBackWriter(PhoneVault vault) {
        this.vault = vault;
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect.AnchorCalledBack calledBack) {
        return sql.sql(LET_GO).bind("city", session.city().value()).bind("before", calledBack.before().value())
                .fetch().rowsUpdated().then(exchange(sql, session, calledBack));
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect.TextsAgreed agreed) {
        return sql.sql(AGREE).bind("city", session.city().value()).bind("request", session.request().value())
                .bind("line", agreed.line().e164()).fetch().rowsUpdated();
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect.AnchorCutOff cutOff) {
        return sql.sql(ONCE_MORE).bind("city", session.city().value()).bind("request", session.request().value())
                .fetch().rowsUpdated().then(again(sql, session, cutOff.before(), cutOff.now()));
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect.AnchorRungAgain again) {
        return again(sql, session, again.before(), again.now());
    }

    private static Mono<Long> again(DatabaseClient sql, Session session, LegId before, LegId now) {
        return sql.sql(LET_GO).bind("city", session.city().value()).bind("before", before.value()).fetch().rowsUpdated()
                .then(sql.sql(CALL_AGAIN).bind("city", session.city().value()).bind("leg", now.value())
                        .bind("before", before.value()).bind("now", session.now()).fetch().rowsUpdated());
    }

    private Mono<Long> exchange(DatabaseClient sql, Session session, Effect.AnchorCalledBack calledBack) {
        return sql.sql(EXCHANGE).bind("city", session.city().value()).bind("request", session.request().value())
                .bind("until", calledBack.until()).bind("leg", calledBack.now().value())
                .bind("number", vault.seal(session.city(), calledBack.number())).bind("now", session.now())
                .fetch().rowsUpdated();
    }
}
