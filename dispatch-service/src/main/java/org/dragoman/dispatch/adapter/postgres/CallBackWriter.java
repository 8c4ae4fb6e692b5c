package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
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
    private static final String GUEST_AGAIN = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, site_id, created_at)
            select l.city_id, :leg, l.request_id, l.role, false, 'PLANNED', coalesce(l.number_cipher, s.phone_cipher),
                l.site_id, :now
            from dispatch.leg l
            join dispatch.request r on r.city_id = l.city_id and r.request_id = l.request_id
            join dispatch.site s on s.city_id = r.city_id and s.site_id = coalesce(l.site_id, r.site_id)
            where l.city_id = :city and l.leg_id = :before
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
                .fetch().rowsUpdated().then(again(sql, session, cutOff.before()))
                .thenMany(Flux.fromIterable(cutOff.guests()))
                .concatMap(guest -> onceMore(sql.sql(GUEST_AGAIN), session, guest))
                .then(Mono.just(1L));
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect.AnchorRungAgain again) {
        return again(sql, session, again.before());
    }

    private static Mono<Long> again(DatabaseClient sql, Session session, LegId before) {
        return sql.sql(LET_GO).bind("city", session.city().value()).bind("before", before.value()).fetch().rowsUpdated()
                .then(onceMore(sql.sql(CALL_AGAIN), session, before));
    }

    private static Mono<Long> onceMore(GenericExecuteSpec insert, Session session, LegId before) {
        return insert.bind("city", session.city().value()).bind("leg", before.onceMore().value())
                .bind("before", before.value()).bind("now", session.now()).fetch().rowsUpdated();
    }

    private Mono<Long> exchange(DatabaseClient sql, Session session, Effect.AnchorCalledBack calledBack) {
        return sql.sql(EXCHANGE).bind("city", session.city().value()).bind("request", session.request().value())
                .bind("until", calledBack.until()).bind("leg", calledBack.now().value())
                .bind("number", vault.seal(session.city(), calledBack.number())).bind("now", session.now())
                .fetch().rowsUpdated();
    }
}
