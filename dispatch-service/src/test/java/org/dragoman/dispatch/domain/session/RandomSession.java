package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestState;

/** A session to which anything happens: sensible events, late ones, repeated ones, impossible ones. */
final class RandomSession {

    private static final Rung[] LADDER = {new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(60), 2),
        new Rung(Duration.ofSeconds(90), 3, true)};

    private final RandomGenerator random;
    private final List<SessionEvent> told = new ArrayList<>();
    private final List<Assignment> offers = new ArrayList<>();
    private Session session;
    private Instant now = SessionFixture.NOON;

    RandomSession(RandomGenerator random) {
        this.random = random;
        this.session = begun(random).ladder(LADDER).build();
    }

    private static SessionFixture begun(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> SessionFixture.aPhoneSession();
            case 3 -> SessionFixture.aCallBackWithTexts(Duration.ofMinutes(1 + random.nextInt(60)));
            case 1 -> SessionFixture.aDeskSession();
            default -> SessionFixture.aCallBack(Duration.ofMinutes(1 + random.nextInt(60)));
        };
    }

    Session session() {
        return session;
    }

    /** Something happens; empty where the rules do not listen. */
    Optional<Change> next(SessionEvent event) {
        session = SessionFold.at(session, now, assignee -> random.nextInt(8) > 0);
        told.add(event);
        return switch (SessionRules.on(session, event)) {
            case Verdict.Changed changed -> {
                session = SessionFold.after(session, changed.change());
                yield Optional.of(changed.change());
            }
            case Verdict.Ignored ignored -> Optional.empty();
        };
    }

    void timePasses() {
        now = now.plus(Duration.ofMillis(random.nextInt(12_000)));
    }

    Instant nextDeadline() {
        return Stream.concat(session.live().stream().flatMap(held -> held.deadline().stream()),
                Stream.of(session.deadline())).min(Instant::compareTo).orElseThrow();
    }

    /** How many deadlines have passed by now. */
    long overdue() {
        return Stream.concat(session.live().stream().flatMap(held -> held.deadline().stream()),
                Stream.of(session.deadline())).filter(by -> !by.isAfter(now)).count();
    }

    void jumpTo(Instant later) {
        now = later.isAfter(now) ? later : now;
    }

    /** A match is committed now and then. */
    void maybeOffer() {
        if (random.nextInt(3) == 0) {
            offer();
        }
    }

    /** Only a request that waits can be offered, or one whose rung lets more phones ring. */
    void offer() {
        if (!mayRingOneMore() && !mayRingVendor()) {
            return;
        }
        int n = offers.size() + 1;
        boolean vendors = mayRingVendor() && (random.nextBoolean() || !mayRingOneMore());
        var leg = new Leg(new LegId(new UUID(9, n)), vendors ? LegRole.VENDOR : LegRole.INTERPRETER, false,
                LegState.ORDERED, false);
        var offer = new Assignment(new AssignmentId(new UUID(8, n)), n, vendors
                ? new Assignee.VendorLine(new VendorId("vendor"))
                : new Assignee.Person(new InterpreterId(new UUID(7, n))), leg.id(),
                AssignmentState.OFFERED, Optional.empty(), 0, Optional.of(now.plus(session.timing().ringCap())), true);
        offers.add(offer);
        session = SessionFold.offered(SessionFold.at(session, now, any -> true), offer, leg);
    }

    private boolean mayRingOneMore() {
        return session.state() == RequestState.WAITING || (session.state() == RequestState.RINGING
                && !session.course().lastRings()
                && session.live().stream().filter(held -> !held.isVendors()
                        && held.state() == AssignmentState.OFFERED).count() < session.ladder()
                                .at(session.waited()).phones());
    }

    private boolean mayRingVendor() {
        return VendorRing.refusal(session, VendorRing.Wish.LADDER).isEmpty();
    }

    SessionEvent anyEvent() {
        if (!told.isEmpty() && random.nextInt(6) == 0) {
            return one(told);
        }
        var leg = one(session.legs()).id();
        return switch (random.nextInt(18)) {
            case 0, 1 -> new SessionEvent.PhoneRang(leg);
            case 2 -> new SessionEvent.PhoneAnswered(leg);
            case 3, 4, 5 -> new SessionEvent.JoinedRoom(leg);
            case 6 -> new SessionEvent.LeftRoom(leg, random.nextBoolean());
            case 7 -> new SessionEvent.PhoneEnded(leg, one(List.of(LegEnd.values())));
            case 8, 9, 10 -> offers.isEmpty() ? new SessionEvent.DeadlinePassed() : pressed(one(offers));
            case 11 -> new SessionEvent.AnchorAsksWhatNow(leg);
            case 12 -> new SessionEvent.DeadlinePassed();
            case 13 -> new SessionEvent.CallBackChosen(leg, new LegId(new UUID(6, told.size())),
                    new PhoneNumber("+12125550177"));
            case 14 -> new SessionEvent.KeyPressed(leg, anyKey());
            case 15 -> new SessionEvent.TextsAgreed(leg, new PhoneNumber("+12125550100"));
            case 16 -> new SessionEvent.OfficeNamed(leg, new SiteId("site-" + random.nextInt(3)),
                    new LegId(new UUID(5, told.size())));
            default -> random.nextInt(20) == 0 ? new SessionEvent.StaffEndsIt() : new SessionEvent.PhoneRang(leg);
        };
    }

    private CallKey anyKey() {
        return switch (random.nextInt(5)) {
            case 0 -> new CallKey.BreakAfter();
            case 4 -> new CallKey.CallAgain();
            case 1 -> new CallKey.WrongLanguage(random.nextBoolean() ? new VarietyTag("fr") : new VarietyTag("ht"));
            default -> new CallKey.Replace(one(List.of(ReplaceReason.values())));
        };
    }

    /** One of the ways in which an offer comes to nothing. */
    SessionEvent offerFails() {
        var offer = session.live().getLast();
        return switch (random.nextInt(3)) {
            case 0 -> new SessionEvent.OfferDeclined(offer.id(), offer.epoch());
            case 1 -> new SessionEvent.PhoneEnded(offer.leg(), LegEnd.NO_ANSWER);
            default -> {
                next(new SessionEvent.OfferAccepted(offer.id(), offer.epoch()));
                yield new SessionEvent.PhoneEnded(offer.leg(), LegEnd.HUNG_UP);
            }
        };
    }

    private SessionEvent pressed(Assignment offer) {
        long epoch = random.nextInt(5) == 0 ? offer.epoch() + random.nextInt(-1, 2) : offer.epoch();
        return switch (random.nextInt(8)) {
            case 0 -> new SessionEvent.OfferDeclined(offer.id(), epoch);
            case 1 -> new SessionEvent.OfferDeclinedForBreak(offer.id(), epoch);
            default -> new SessionEvent.OfferAccepted(offer.id(), epoch);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
