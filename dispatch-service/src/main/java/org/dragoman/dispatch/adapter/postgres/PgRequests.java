package org.dragoman.dispatch.adapter.postgres;

import java.util.Arrays;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Requests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Admits requests: key, request, phones and first ledger entry in one transaction. */
@Repository
class PgRequests implements Requests {

    private static final String FIRST_ANSWER = """
            select k.body_hash, r.request_id, r.reference, r.variety, l.leg_id
            from dispatch.idempotency k
            join dispatch.request r using (city_id, request_id)
            join dispatch.leg l on l.city_id = r.city_id and l.request_id = r.request_id and l.anchor
            where k.city_id = :city and k.caller = :caller and k.key = :key
            """;
    private static final String PRIORITISE = """
            update dispatch.request
            set urgency = :urgency, version = version + 1
            where city_id = :city and request_id = :request and ended_at is null
            returning state
            """;

    private final CityTransactions transactions;
    private final OrderWriter orders;
    private final Ledger ledger;

    PgRequests(CityTransactions transactions, OrderWriter orders, Ledger ledger) {
        this.transactions = transactions;
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public Mono<Admission> admit(Order order) {
        return transactions.in(order.city(), sql -> orders.takeKey(sql, order)
                .flatMap(patience -> insert(sql, order, patience))
                .switchIfEmpty(Mono.defer(() -> firstAnswer(sql, order.city(), order.idempotency()))))
                .onErrorResume(Unknown.class, unknown -> Mono.just(new Admission.UnknownSite()))
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.just(new Admission.ReferenceTaken()));
    }

    @Override
    public Mono<RequestState> prioritise(CityId city, RequestId request, Urgency urgency) {
        return transactions.in(city, sql -> sql.sql(PRIORITISE).bind("city", city.value())
                .bind("request", request.value()).bind("urgency", urgency.name())
                .map(row -> RequestState.valueOf(Rows.text(row, "state"))).one()
                .delayUntil(open -> ledger.write(sql, city, request, "PRIORITISED", Map.of("urgency", urgency))));
    }

    @Override
    public Mono<Admission> earlier(CityId city, Idempotency key) {
        return transactions.single(city, sql -> firstAnswer(sql, city, key));
    }

    private static Mono<Admission> firstAnswer(DatabaseClient sql, CityId city, Idempotency key) {
        return sql.sql(FIRST_ANSWER).bind("city", city.value()).bind("caller", key.caller())
                .bind("key", key.key())
                .<Admission>map(row -> Arrays.equals(row.get("body_hash", byte[].class), key.hashBytes())
                        ? new Admission.Admitted(new RequestId(Rows.uuid(row, "request_id")),
                                new Reference(Rows.text(row, "reference")), new VarietyTag(Rows.text(row, "variety")),
                                new LegId(Rows.uuid(row, "leg_id")), true)
                        : new Admission.KeyReused())
                .one();
    }

    private Mono<Admission> insert(DatabaseClient sql, Order order, Patience patience) {
        return orders.write(sql, order, patience)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Unknown::new))
                .map(rows -> new Admission.Admitted(order.request(), order.reference(), order.variety(), anchor(order),
                        false));
    }

    private static LegId anchor(Order order) {
        return order.parties().stream().filter(Order.Party::anchor).findFirst().orElseThrow().leg();
    }

    /** Rolls the transaction back: the site is not of this city. */
    private static final class Unknown extends RuntimeException {
        Unknown() {
            super("unknown site", null, false, false);
        }
    }
}
