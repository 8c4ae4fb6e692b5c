package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.CallBack;
import org.dragoman.dispatch.domain.session.Course;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.Requests;
import reactor.core.publisher.Mono;

/** Where requests begin. */
final class InMemoryRequests implements Requests {

    private final MemoryStore store;

    InMemoryRequests(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Admission> admit(Order order) {
        return store.step(() -> {
            var key = new MemoryStore.Key(order.city(), order.idempotency().caller(), order.idempotency().key());
            var before = store.keys.get(key);
            if (before != null) {
                return again(before, order.idempotency());
            }
            if (store.city(order.city()).phoneOf(order.site()).isEmpty()) {
                return new Admission.UnknownSite();
            }
            if (isTaken(order)) {
                return new Admission.ReferenceTaken();
            }
            store.keys.put(key, order);
            return insert(order);
        });
    }

    @Override
    public Mono<Admission> earlier(CityId city, Idempotency asked) {
        return store.find(() -> Optional.ofNullable(store.keys.get(
                new MemoryStore.Key(city, asked.caller(), asked.key()))).map(before -> again(before, asked)));
    }

    @Override
    public Mono<RequestState> prioritise(CityId city, RequestId request, Urgency urgency) {
        return store.find(() -> store.request(city, request).filter(row -> row.session().state().isOpen())
                .map(row -> {
                    store.write(row.prioritised(urgency));
                    store.note(request, new Noted.Prioritised(store.now(), urgency));
                    return row.session().state();
                }));
    }

    private static Admission again(Order before, Idempotency asked) {
        return before.idempotency().bodyHash().equals(asked.bodyHash())
                ? admitted(before, true)
                : new Admission.KeyReused();
    }

    private static Admission admitted(Order order, boolean again) {
        var anchor = order.parties().stream().filter(Order.Party::anchor).findFirst().orElseThrow();
        return new Admission.Admitted(order.request(), order.reference(), order.variety(), anchor.leg(), again);
    }

    private boolean isTaken(Order order) {
        return store.requestsOf(order.city()).filter(row -> row.session().state().isOpen())
                .anyMatch(row -> row.order().reference().equals(order.reference()));
    }

    private Admission insert(Order order) {
        var city = store.city(order.city());
        var ladder = store.ladder(order.city());
        var now = store.now();
        var legs = order.parties().stream()
                .map(party -> new Leg(party.leg(), party.role(), party.anchor(), firstState(order, party), false,
                        party.role() == LegRole.AGENCY
                                ? Optional.of(new OfficePhone(order.site(), Opening.OPEN))
                                : Optional.empty()))
                .toList();
        order.parties().forEach(party -> numberOf(order, party)
                .ifPresent(number -> store.numbers.put(party.leg(), number)));
        store.note(order.request(), new Noted.Requested(now, order.channel(), order.urgency()));
        store.write(new RequestRow(order, now, 0, Optional.empty(), ladder.rungs().getFirst().phones(),
                new Session(order.city(), order.request(),
                        order.channel(), RequestState.WAITING, order.variety(), city.city().hubLanguage(),
                        city.timing(), ladder,
                        Course.begun(ladder.rungs().getFirst().vendor()),
                        now, now, firstDeadline(order, ladder, city.timing(), now),
                        Optional.empty(), order.callBackUntil().map(CallBack::begun), List.of(),
                        legs)));
        return admitted(order, false);
    }

    private static Instant firstDeadline(Order order, Ladder ladder, Timing timing, Instant now) {
        var end = order.callBackUntil().orElseGet(() -> now.plus(timing.longestWait()));
        return ladder.nextAfter(Duration.ZERO).map(now::plus).filter(end::isAfter).orElse(end);
    }

    private Optional<PhoneNumber> numberOf(Order order, Order.Party party) {
        return party.role() == LegRole.RESIDENT || firstState(order, party) == LegState.ANSWERED
                ? party.number()
                : party.number().or(() -> store.city(order.city()).phoneOf(order.site()));
    }

    /** Whoever asks by phone is on it already; everybody else is rung when the time comes. */
    private static LegState firstState(Order order, Order.Party party) {
        return order.channel() == Channel.PHONE && party.anchor() ? LegState.ANSWERED : LegState.PLANNED;
    }
}
