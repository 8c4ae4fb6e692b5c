package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.explanation.Decision;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionFold;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Mono;

/** The facts a match is made from, and the step that makes it true. */
final class InMemoryMatches implements Matches {

    private final MemoryStore store;
    private final Scarce scarce;

    InMemoryMatches(MemoryStore store) {
        this.store = store;
        this.scarce = Scarce.of(store);
    }

    @Override
    public Mono<Demand> demand(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).filter(RequestRow::isMatchable).map(this::demand));
    }

    private Demand demand(RequestRow row) {
        var order = row.order();
        return new Demand(order.city(), order.request(), order.variety(), order.domain(), order.preferences(),
                store.now(), store.today(order.city()), coolingDown(row), row.lastEpoch(), terms(row),
                store.version(order.request()),
                scarce.holdBackEnds(row));
    }

    private Terms terms(RequestRow row) {
        var order = row.order();
        var ladder = row.session().ladder();
        int rung = ladder.numberAt(Duration.between(row.session().waitingSince(), store.now()));
        return new Terms(store.accepted(order),
                store.barred.excludedFrom(order).collect(Collectors.toUnmodifiableSet()),
                order.preferences().excludingOn(rung, ladder.droppedOn(rung)),
                store.peopleOf(order.city()).filter(person -> order.preferences().knownInterpreter()
                        .filter(person.facts().publicNumber()::equals).isPresent()).map(Person::id).findFirst(),
                store.assignments.values().stream()
                        .filter(asked -> asked.request().equals(order.request()) && asked.endedAt().isPresent())
                        .flatMap(asked -> asked.assignee().interpreter().stream())
                        .collect(Collectors.toUnmodifiableMap(asked -> asked, asked -> 1, Integer::sum)));
    }

    private Map<InterpreterId, Instant> coolingDown(RequestRow row) {
        var until = new HashMap<InterpreterId, Instant>();
        store.assignments.values().stream().filter(asked -> asked.request().equals(row.order().request()))
                .forEach(asked -> asked.endedAt().ifPresent(ended -> asked.assignee().interpreter()
                        .ifPresent(who -> until.merge(who, ended.plus(row.session().timing().coolDown()),
                                InMemoryMatches::later))));
        return until;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public Mono<List<InterpreterId>> fitting(Demand demand) {
        return store.step(() -> store.request(demand.city(), demand.request()).stream()
                .flatMap(row -> store.peopleOf(demand.city()).filter(person -> person.isFree()
                        && person.facts().varieties().contains(demand.variety())
                        && store.isQualified(demand.city(), person.id(), row.order())
                        && new MatchingPolicy().rank(demand, List.of(candidate(person))).rejected().isEmpty()))
                .sorted(Comparator.comparing(Person::idleSince).thenComparing(Person::id))
                .map(Person::id).limit(Pool.FREE_PAGE).toList());
    }

    @Override
    public Mono<List<Candidate>> candidates(CityId city, Collection<InterpreterId> interpreters) {
        return store.step(() -> interpreters.stream().flatMap(id -> store.person(city, id).stream())
                .map(this::candidate).toList());
    }

    private Candidate candidate(Person person) {
        return candidate(person, callsToday(person), store.version(person.id())).asLastOfScarce(scarce.isLast(person));
    }

    /** The person as the policy sees one, whichever moment this row is of; but not beside whom. */
    Candidate candidate(Person person, int callsToday, long version) {
        var facts = person.facts();
        return new Candidate(person.id(), facts.publicNumber(), person.availability(), person.suspended(),
                facts.varieties(), facts.certifications(),
                scarce.count(person), person.idleSince(),
                callsToday, person.qualificationVersion(), facts.traits(), version, false);
    }

    private static boolean isOf(AssignmentRow row, Person person) {
        return row.assignee().interpreter().filter(person.id()::equals).isPresent();
    }

    private int callsToday(Person person) {
        var midnight = store.today(person.city()).atStartOfDay(store.city(person.city()).city().timeZone()).toInstant();
        return (int) store.assignments.values().stream().filter(row -> isOf(row, person))
                .filter(row -> row.connectedAt().isPresent() && !row.offeredAt().isBefore(midnight)).count();
    }

    @Override
    public Mono<MatchOutcome> commit(Proposal proposal) {
        return store.step(() -> store.request(proposal.city(), proposal.request()).filter(row -> mayRing(proposal, row))
                .map(row -> commit(proposal, row))
                .orElseGet(MatchOutcome.RequestGone::new));
    }

    /** A further phone only if no other was offered since the request was looked at: two would each think it the last. */
    private static boolean mayRing(Proposal proposal, RequestRow row) {
        return row.session().state() == RequestState.WAITING
                || (row.mayWiden() && row.lastEpoch() == proposal.demand().lastEpoch());
    }

    private MatchOutcome commit(Proposal proposal, RequestRow row) {
        return store.person(proposal.city(), proposal.candidate().id())
                .filter(person -> (person.isFree() || !store.uniqueIndexes)
                        && person.qualificationVersion() == proposal.candidate().qualificationVersion()
                        && store.isQualified(proposal.city(), person.id(), row.order())
                        && !(store.uniqueIndexes && isPhoneTaken(person)))
                .map(person -> write(proposal, row, person))
                .orElseGet(MatchOutcome.InterpreterGone::new);
    }

    /** In the whole installation, whichever city the phone works for. */
    private boolean isPhoneTaken(Person person) {
        return store.assignments.values().stream()
                .anyMatch(row -> row.state().isLive() && row.assignee().interpreter().isPresent()
                        && row.phone().equals(person.facts().phone()));
    }

    private MatchOutcome write(Proposal proposal, RequestRow row, Person person) {
        var now = store.now();
        long epoch = row.lastEpoch() + 1;
        var leg = new Leg(proposal.leg(), LegRole.INTERPRETER, false, LegState.ORDERED, false);
        var offer = new Assignment(proposal.assignment(), epoch, new Assignee.Person(person.id()), leg.id(),
                AssignmentState.OFFERED,
                Optional.empty(), person.misses(), Optional.of(now.plus(row.session().timing().ringCap())), true);
        var session = SessionFold.at(row.session(), now, any -> true);
        store.write(row.offered(SessionFold.offered(session, offer, leg)));
        store.write(person.offered());
        store.assignments.put(offer.id(), AssignmentRow.offered(proposal.city(), proposal.request(), offer,
                person.facts().phone(), now));
        store.note(proposal.request(), new Noted.Offered(now, epoch, Optional.of(Decision.of(proposal, 1))));
        store.numbers.put(leg.id(), person.facts().phone());
        store.commands.add(proposal.city(), proposal.request(), ring(row, session, offer), now);
        return new MatchOutcome.Committed(offer.id(), person.id());
    }

    private Command ring(RequestRow row, Session session, Assignment offer) {
        var variety = row.order().variety().value();
        var brief = new Command.Offer(offer.id(), offer.epoch(), variety, variety,
                store.city(row.order().city()).agency(), row.order().domain().code());
        return new Command.Ring(offer.leg(), LegRole.INTERPRETER, false, session.hubLanguage(),
                (int) session.timing().ring().toSeconds(), callerOnTheLine(session), Optional.of(brief));
    }

    static Optional<LegId> callerOnTheLine(Session session) {
        return session.anchor().filter(Leg::isOnTheLine).map(Leg::id);
    }
}
