package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * A session at noon, 30 s after the request: a resident on the line who speaks Haitian Creole, an agency to be joined,
 * nobody rung yet. The other steps of a call are built on it.
 */
public final class SessionFixture {

    public static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    public static final LegId OLD_CALL = new LegId(new UUID(1, 7));
    public static final LegId RESIDENT = new LegId(new UUID(1, 1));
    public static final LegId AGENCY = new LegId(new UUID(1, 2));
    public static final LegId DESK = new LegId(new UUID(1, 3));
    public static final LegId MARIES_PHONE = new LegId(new UUID(1, 4));
    public static final AssignmentId OFFER = new AssignmentId(new UUID(2, 1));
    public static final long EPOCH = 7;
    public static final LegId PAULS_PHONE = new LegId(new UUID(1, 5));
    public static final AssignmentId PAULS_OFFER = new AssignmentId(new UUID(2, 2));
    public static final InterpreterId PAUL = new InterpreterId(new UUID(3, 2));
    public static final LegId VENDORS_PHONE = new LegId(new UUID(1, 6));
    public static final AssignmentId VENDORS_OFFER = new AssignmentId(new UUID(2, 3));
    public static final VendorId VENDOR = new VendorId("harbor-languages");
    public static final InterpreterId MARIE = new InterpreterId(new UUID(3, 1));

    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private Channel channel = Channel.PHONE;
    private RequestState state = RequestState.WAITING;
    private Instant waitingSince = NOON.minusSeconds(30);
    private Optional<Instant> deadline = Optional.empty();
    private Optional<Instant> beganAt = Optional.empty();
    private Optional<CallBack> callBack = Optional.empty();
    private final List<Assignment> live = new ArrayList<>();
    private Ladder ladder = Ladder.ONE_BY_ONE;
    private Course course = Course.begun(false);
    private int misses;
    private boolean qualified = true;

    private SessionFixture() {}

    public static SessionFixture aPhoneSession() {
        return new SessionFixture()
                .leg(RESIDENT, LegRole.RESIDENT, true, LegState.ANSWERED)
                .leg(AGENCY, LegRole.AGENCY, false, LegState.PLANNED);
    }

    /** Asked for by a desk whose phone is rung once the interpreter is there, and a resident's phone after it. */
    public static SessionFixture aDeskSession() {
        var session = new SessionFixture()
                .leg(DESK, LegRole.DESK, true, LegState.PLANNED)
                .leg(RESIDENT, LegRole.RESIDENT, false, LegState.PLANNED);
        session.channel = Channel.DESK;
        return session;
    }

    /** Asked for by a desk: the resident is rung once the interpreter is there, and the desk after that. */
    public static SessionFixture aCallBack(Duration until) {
        var session = new SessionFixture()
                .leg(RESIDENT, LegRole.RESIDENT, true, LegState.PLANNED)
                .leg(DESK, LegRole.DESK, false, LegState.PLANNED);
        session.channel = Channel.DESK;
        session.callBack = Optional.of(CallBack.begun(NOON.plus(until)));
        return session;
    }

    /** The resident let go of the line and agreed to a text message. */
    public static SessionFixture aCallBackWithTexts(Duration until) {
        var session = new SessionFixture()
                .leg(OLD_CALL, LegRole.RESIDENT, false, LegState.ENDED)
                .leg(RESIDENT, LegRole.RESIDENT, true, LegState.PLANNED)
                .leg(AGENCY, LegRole.AGENCY, false, LegState.PLANNED);
        session.callBack = Optional.of(new CallBack(NOON.plus(until), true, false));
        return session;
    }

    /** Their line has dropped, and the interpreter is asked whether they are to be called once more. */
    SessionFixture dropped() {
        inSession().in(RequestState.CONNECTING).deadline(NOON.plus(Timing.CALL_AGAIN))
                .leg(RESIDENT, LegRole.RESIDENT, false, LegState.ENDED).leg(MARIES_PHONE, LegState.LEFT)
                .leg(RESIDENT.onceMore(), LegRole.RESIDENT, true, LegState.PLANNED);
        callBack = callBack.map(CallBack::onceMore);
        return this;
    }

    SessionFixture notAgreed() {
        callBack = callBack.map(said -> CallBack.begun(said.until()));
        return this;
    }

    /** The offer is on its way to the carrier; no phone has rung. */
    public SessionFixture offered() {
        return in(RequestState.RINGING).live(AssignmentState.OFFERED, Optional.empty(), Duration.ofSeconds(70))
                .leg(MARIES_PHONE, LegRole.INTERPRETER, false, LegState.ORDERED);
    }

    public SessionFixture ringing() {
        return offered().live(AssignmentState.OFFERED, Optional.of(NOON.minusSeconds(5)), Duration.ofSeconds(20))
                .leg(MARIES_PHONE, LegState.RINGING);
    }

    /** Marie pressed 1 and is not in the room yet. */
    public SessionFixture accepted() {
        return ringing().in(RequestState.CONNECTING)
                .live(AssignmentState.ACCEPTED, Optional.of(NOON.minusSeconds(5)), Duration.ofSeconds(40))
                .leg(MARIES_PHONE, LegState.ANSWERED);
    }

    /** Marie is in the room alone: her desk is being rung. */
    public SessionFixture interpreterFirst() {
        return accepted().connected().deadline(NOON.plusSeconds(45))
                .leg(MARIES_PHONE, LegState.JOINED).leg(DESK, LegState.RINGING);
    }

    /** Marie and the caller have talked for a minute. */
    public SessionFixture inSession() {
        var session = accepted().connected().in(RequestState.IN_SESSION).leg(MARIES_PHONE, LegState.JOINED)
                .deadline(NOON.plus(Timing.DEFAULT.session()));
        session.beganAt = Optional.of(NOON.minusSeconds(60));
        session.legs.values().stream().filter(Leg::anchor).toList()
                .forEach(anchor -> session.leg(anchor.id(), LegState.JOINED));
        return session;
    }

    /** Marie's phone has dropped out of a session {@code ago}; the others are still there. */
    public SessionFixture interpreterLost(Duration ago) {
        var session = inSession().in(RequestState.WAITING).leg(MARIES_PHONE, LegState.ENDED).waitingSince(ago);
        session.live.clear();
        session.deadline = Optional.empty();
        return session;
    }

    /** Said before the offer is made. */
    public SessionFixture missedBefore(int rings) {
        misses = rings;
        return this;
    }

    private SessionFixture connected() {
        live(AssignmentState.CONNECTED, Optional.of(NOON.minusSeconds(90)), Duration.ZERO);
        return marie(live.getFirst().state(), live.getFirst().ringBeganAt(), Optional.empty());
    }

    private SessionFixture live(AssignmentState assignment, Optional<Instant> ringBegan, Duration left) {
        return marie(assignment, ringBegan, Optional.of(NOON.plus(left)));
    }

    private SessionFixture marie(AssignmentState assignment, Optional<Instant> ringBegan, Optional<Instant> by) {
        live.removeIf(held -> held.id().equals(OFFER));
        live.addFirst(new Assignment(OFFER, EPOCH, new Assignee.Person(MARIE), MARIES_PHONE, assignment, ringBegan,
                misses, by, true));
        return this;
    }

    /** Paul's phone rings for the same caller. */
    public SessionFixture paulRingsToo() {
        live.add(new Assignment(PAULS_OFFER, EPOCH + 1, new Assignee.Person(PAUL), PAULS_PHONE, AssignmentState.OFFERED,
                Optional.of(NOON.minusSeconds(2)), 0, Optional.of(NOON.plusSeconds(23)), true));
        return leg(PAULS_PHONE, LegRole.INTERPRETER, false, LegState.RINGING);
    }

    /** Paul pressed 1 and is not in the room yet. */
    public SessionFixture paulComes() {
        paulRingsToo();
        var rung = live.removeLast();
        live.add(new Assignment(rung.id(), rung.epoch(), rung.assignee(), rung.leg(), AssignmentState.ACCEPTED,
                rung.ringBeganAt(), 0, Optional.of(NOON.plusSeconds(40)), true));
        return leg(PAULS_PHONE, LegState.ANSWERED);
    }

    /** A vendor's line rings for the same caller. */
    public SessionFixture vendorRingsToo() {
        live.add(new Assignment(VENDORS_OFFER, EPOCH + 2, new Assignee.VendorLine(VENDOR), VENDORS_PHONE,
                AssignmentState.OFFERED, Optional.of(NOON.minusSeconds(2)), 0, Optional.of(NOON.plusSeconds(23)),
                true));
        return in(RequestState.RINGING).course(course.wantingVendor(true))
                .leg(VENDORS_PHONE, LegRole.VENDOR, false, LegState.RINGING);
    }

    /** A vendor's interpreter and the caller have talked for a minute. */
    public SessionFixture inSessionWithVendor() {
        var session = inSession();
        session.live.clear();
        session.legs.remove(MARIES_PHONE);
        session.live.add(new Assignment(VENDORS_OFFER, EPOCH + 2, new Assignee.VendorLine(VENDOR), VENDORS_PHONE,
                AssignmentState.CONNECTED, Optional.of(NOON.minusSeconds(90)), 0, Optional.empty(), true));
        return session.course(course.wantingVendor(true).helpedByVendor(true))
                .leg(VENDORS_PHONE, LegRole.VENDOR, false, LegState.JOINED);
    }

    public SessionFixture course(Course now) {
        course = now;
        return this;
    }

    public SessionFixture ladder(Rung... rungs) {
        ladder = new Ladder(List.of(rungs));
        return this;
    }

    public SessionFixture in(RequestState now) {
        state = now;
        return this;
    }

    public SessionFixture waitingSince(Duration ago) {
        waitingSince = NOON.minus(ago);
        return this;
    }

    public SessionFixture deadline(Instant at) {
        deadline = Optional.of(at);
        return this;
    }

    public SessionFixture offerDeadline(Instant at) {
        var held = live.getFirst();
        return marie(held.state(), held.ringBeganAt(), Optional.of(at));
    }

    public SessionFixture notQualified() {
        qualified = false;
        return this;
    }

    public SessionFixture leg(LegId id, LegRole role, boolean anchor, LegState legState) {
        legs.put(id, new Leg(id, role, anchor, legState, false));
        return this;
    }

    public SessionFixture leg(LegId id, LegState legState) {
        legs.computeIfPresent(id, (same, leg) -> leg.in(legState));
        return this;
    }

    public SessionFixture held(LegId id) {
        legs.computeIfPresent(id, (same, leg) -> leg.holding(true));
        return this;
    }

    /** Whose phone it is. */
    public SessionFixture office(LegId id, SiteId site, Opening opening) {
        legs.computeIfPresent(id, (same, leg) -> new Leg(id, leg.role(), leg.anchor(), leg.state(), leg.held(),
                Optional.of(new OfficePhone(site, opening))));
        return this;
    }

    public Session build() {
        return new Session(new CityId("nyc"), new RequestId(new UUID(4, 1)), channel, state, new VarietyTag("ht"), "en",
                Timing.DEFAULT, ladder, course, NOON, waitingSince,
                deadline.orElseGet(
                        () -> callBack.map(CallBack::until)
                                .orElseGet(() -> waitingSince.plus(Timing.DEFAULT.longestWait()))),
                beganAt, callBack,
                live.stream().map(held -> SessionFold.qualified(held, qualified)).toList(),
                List.copyOf(legs.values()));
    }

    /** What the rules say to an event that changes this session. */
    public Change on(SessionEvent event) {
        return switch (SessionRules.on(build(), event)) {
            case Verdict.Changed changed -> changed.change();
            case Verdict.Ignored ignored -> throw new AssertionError("ignored: " + ignored.because());
        };
    }

    /** Why the rules do not listen to an event. */
    public String ignores(SessionEvent event) {
        return switch (SessionRules.on(build(), event)) {
            case Verdict.Changed changed -> throw new AssertionError("changed: " + changed.change());
            case Verdict.Ignored ignored -> ignored.because();
        };
    }
}
