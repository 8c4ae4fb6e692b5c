package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionFold;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.domain.session.VendorRing.Wish;
import org.dragoman.dispatch.memory.MemoryStore.VendorRow;
import org.dragoman.dispatch.port.Vendors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Vendors' lines. */
final class InMemoryVendors implements Vendors {

    private final MemoryStore store;

    InMemoryVendors(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Flux<RequestId> wanting(CityId city) {
        return store.list(() -> store.requestsOf(city)
                .filter(row -> VendorRing.refusal(row.session(), Wish.LADDER).isEmpty()
                        && next(row, Wish.LADDER).isPresent())
                .map(row -> new Queued(row.order().request(), row.order().skill(), row.order().urgency(),
                        row.createdAt(), Queued.FIRST_VERSION, true))
                .sorted(Queued.LINE).map(Queued::request));
    }

    @Override
    public Mono<VendorRing> ring(CityId city, RequestId request, AssignmentId assignment, LegId leg, Wish wish) {
        return store.find(() -> store.request(city, request).map(row -> VendorRing.refusal(row.session(), wish)
                .orElseGet(() -> next(row, wish).<VendorRing>map(vendor -> ring(row, vendor, assignment, leg))
                        .orElseGet(VendorRing.NoVendor::new))));
    }

    private Optional<VendorRow> next(RequestRow row, Wish wish) {
        var pause = wish == Wish.SUPERVISOR ? Duration.ZERO : row.session().timing().coolDown();
        return store.vendors.stream()
                .filter(vendor -> vendor.city().equals(row.order().city())
                        && vendor.varieties().contains(row.order().variety())
                        && vendor.isOpen(store.now().atZone(store.city(vendor.city()).city().timeZone()))
                        && failures(row, vendor, Instant.MIN).noneMatch(failed -> failed.endedAt().orElseThrow()
                                .plus(pause).isAfter(store.now())))
                .min(Comparator
                        .<VendorRow>comparingLong(vendor -> failures(row, vendor, row.session().waitingSince()).count())
                        .thenComparingInt(VendorRow::rank).thenComparing(vendor -> vendor.id().value()));
    }

    private Stream<AssignmentRow> failures(RequestRow row, VendorRow vendor, Instant since) {
        return store.assignments.values().stream().filter(asked -> asked.request().equals(row.order().request())
                && asked.assignee().vendor().filter(vendor.id()::equals).isPresent()
                && asked.failed() && !asked.offeredAt().isBefore(since));
    }

    private VendorRing ring(RequestRow row, VendorRow vendor, AssignmentId id, LegId phone) {
        var now = store.now();
        var leg = new Leg(phone, LegRole.VENDOR, false, LegState.ORDERED, false);
        var offer = new Assignment(id, row.lastEpoch() + 1, new Assignee.VendorLine(vendor.id()), phone,
                AssignmentState.OFFERED, Optional.empty(), 0, Optional.of(now.plus(row.session().timing().ringCap())),
                true);
        var session = SessionFold.wantingVendor(SessionFold.at(row.session(), now, any -> true));
        store.write(row.offered(SessionFold.offered(session, offer, leg)));
        store.assignments.put(id,
                AssignmentRow.offered(vendor.city(), row.order().request(), offer, vendor.phone(), now));
        store.note(row.order().request(), new Noted.VendorRung(now, offer.epoch()));
        store.numbers.put(phone, vendor.phone());
        store.commands.add(vendor.city(), row.order().request(), command(row, session, offer), now);
        return new VendorRing.Ordered(id, vendor.id());
    }

    private Command command(RequestRow row, Session session, Assignment offer) {
        var variety = row.order().variety().value();
        var brief = new Command.Offer(offer.id(), offer.epoch(), variety, variety,
                store.city(row.order().city()).agency(), row.order().domain().code());
        return new Command.Ring(offer.leg(), LegRole.VENDOR, false, session.hubLanguage(),
                (int) session.timing().ring().toSeconds(), InMemoryMatches.callerOnTheLine(session),
                Optional.of(brief));
    }
}
