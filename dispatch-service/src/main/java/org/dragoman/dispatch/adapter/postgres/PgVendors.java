package org.dragoman.dispatch.adapter.postgres;

import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Vendors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Vendors' lines. The request is locked before anything is looked at, as every event locks it. */
@Repository
class PgVendors implements Vendors {

    private static final String WANTING = """
            select r.request_id
            from dispatch.request r
            where r.city_id = :city and r.vendor_wanted and not r.last_rings and r.state in ('WAITING', 'RINGING')
              and not exists (
                  select 1 from dispatch.assignment a
                  where a.city_id = r.city_id and a.request_id = r.request_id and a.vendor_id is not null
                    and a.state in ('OFFERED', 'ACCEPTED', 'CONNECTED'))
              and dispatch.next_vendor(r, make_interval(secs => :pause), dispatch.clock()) is not null
            order by r.line_place, r.request_id
            """;
    private static final String NEXT = """
            select dispatch.next_vendor(r, make_interval(secs => :pause), dispatch.clock()) as vendor_id
            from dispatch.request r
            where r.city_id = :city and r.request_id = :request
            """;
    private static final String TAKE_REQUEST = """
            update dispatch.request r
            set state = 'RINGING', last_epoch = last_epoch + 1, version = version + 1, vendor_wanted = true
            from dispatch.site s, dispatch.agency g
            where r.city_id = :city and r.request_id = :request
              and s.city_id = r.city_id and s.site_id = r.site_id
              and g.city_id = s.city_id and g.agency_id = s.agency_id
            returning r.last_epoch, r.domain, g.name as agency
            """;
    /** Many calls at once reach one line, so that no phone key stands in their way. */
    private static final String INSERT_ASSIGNMENT = """
            insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, vendor_id, state, offered_at,
                deadline_at)
            select :city, :assignment, :request, 'PRIMARY', :epoch, :vendor, 'OFFERED', t.now,
                t.now + make_interval(secs => :cap)
            from (select dispatch.clock() as now) t
            """;
    private static final String INSERT_LEG = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, assignment_id, state, number_cipher,
                created_at)
            select v.city_id, :leg, :request, 'VENDOR', false, :assignment, 'ORDERED', v.phone_cipher, dispatch.clock()
            from dispatch.vendor v
            where v.city_id = :city and v.vendor_id = :vendor
            """;

    private final CityTransactions transactions;
    private final SessionLoader loader;
    private final OutboxWriter outbox;
    private final Ledger ledger;
    private final VarietyNames names;

    PgVendors(
            CityTransactions transactions, SessionLoader loader, OutboxWriter outbox, Ledger ledger,
            VarietyNames names) {
        this.transactions = transactions;
        this.loader = loader;
        this.outbox = outbox;
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public Flux<RequestId> wanting(CityId city) {
        return transactions.in(city, sql -> Patience.timing(sql, city)
                .flatMapMany(timing -> sql.sql(WANTING).bind("city", city.value())
                        .bind("pause", (double) timing.coolDown().toSeconds())
                        .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all())
                .collectList()).flatMapIterable(found -> found);
    }

    @Override
    public Mono<VendorRing> ring(
            CityId city, RequestId request, AssignmentId assignment, LegId leg, VendorRing.Wish wish) {
        return transactions.in(city, sql -> loader.lock(sql, city, request)
                .flatMap(session -> VendorRing.refusal(session, wish).map(Mono::just)
                        .orElseGet(() -> next(sql, session, wish)
                                .flatMap(vendor -> order(sql, session, new Call(assignment, leg, vendor)))
                                .defaultIfEmpty(new VendorRing.NoVendor()))));
    }

    private record Call(AssignmentId assignment, LegId leg, VendorId vendor) {}

    private record Taken(long epoch, String domain, String agency) {}

    private static Mono<VendorId> next(DatabaseClient sql, Session session, VendorRing.Wish wish) {
        long pause = switch (wish) {
            case LADDER -> session.timing().coolDown().toSeconds();
            case SUPERVISOR -> 0;
        };
        return of(sql, NEXT, session).bind("pause", (double) pause)
                .map(row -> Optional.ofNullable(row.get("vendor_id", String.class))).one()
                .flatMap(Mono::justOrEmpty).map(VendorId::new);
    }

    private Mono<VendorRing> order(DatabaseClient sql, Session session, Call call) {
        return of(sql, TAKE_REQUEST, session)
                .map(row -> new Taken(Rows.number(row, "last_epoch"), Rows.text(row, "domain"),
                        Rows.text(row, "agency")))
                .one()
                .delayUntil(taken -> about(sql, INSERT_ASSIGNMENT, session, call).bind("epoch", taken.epoch())
                        .bind("cap", (double) session.timing().ringCap().toSeconds()).fetch().rowsUpdated())
                .delayUntil(taken -> about(sql, INSERT_LEG, session, call).bind("leg", call.leg().value())
                        .fetch().rowsUpdated())
                .delayUntil(taken -> outbox.add(sql, session.city(), session.request(), ring(session, call, taken)))
                .delayUntil(taken -> ledger.write(sql, session.city(), session.request(), "VENDOR_RUNG", Map.of(
                        "assignment", call.assignment().value(), "epoch", taken.epoch(), "vendor",
                        call.vendor().value())))
                .thenReturn(new VendorRing.Ordered(call.assignment(), call.vendor()));
    }

    private static GenericExecuteSpec of(DatabaseClient sql, String statement, Session session) {
        return sql.sql(statement).bind("city", session.city().value()).bind("request", session.request().value());
    }

    private static GenericExecuteSpec about(DatabaseClient sql, String statement, Session session, Call call) {
        return of(sql, statement, session).bind("assignment", call.assignment().value())
                .bind("vendor", call.vendor().value());
    }

    private Command.Ring ring(Session session, Call call, Taken taken) {
        var offer = new Command.Offer(call.assignment(), taken.epoch(), session.variety().value(),
                names.inHub(session.variety(), session.hubLanguage()), taken.agency(), taken.domain());
        return new Command.Ring(call.leg(), LegRole.VENDOR, false, session.hubLanguage(),
                (int) session.timing().ring().toSeconds(),
                session.anchor().filter(Leg::isOnTheLine).map(Leg::id), Optional.of(offer));
    }
}
