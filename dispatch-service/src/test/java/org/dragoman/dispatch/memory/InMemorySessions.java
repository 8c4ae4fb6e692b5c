package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Channel;
import java.time.Duration;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.session.CallBack;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Suspension;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.SessionFold;
import org.dragoman.dispatch.domain.session.SessionRules;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One event, one step: load, decide by the rules, write what they say. */
final class InMemorySessions implements Sessions {

    private final MemoryStore store;

    InMemorySessions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Verdict> apply(CityId city, RequestId request, SessionEvent event, Optional<String> eventId) {
        return store.step(() -> eventId.map(id -> store.appliedEvents.add(new MemoryStore.Event(city, id))).orElse(true)
                ? store.request(city, request).map(row -> decide(row, event))
                        .orElseGet(() -> new Verdict.Ignored("no such request"))
                : new Verdict.Ignored("this event was applied before"));
    }

    private Verdict decide(RequestRow row, SessionEvent event) {
        var session = SessionFold.opened(SessionFold.at(row.session(), store.now(),
                assignee -> store.isQualified(row.order().city(), assignee, row.order())),
                site -> store.opening(row.order().city(), site));
        var verdict = SessionRules.on(session, event);
        if (verdict instanceof Verdict.Changed changed) {
            write(row, session, changed.change());
        }
        return verdict;
    }

    private void write(RequestRow row, Session session, Change change) {
        change.effects().stream().filter(Effect.ResidentTexted.class::isInstance)
                .forEach(effect -> writeToResident(row, ((Effect.ResidentTexted) effect).text()));
        store.write(row.after(session, change));
        change.happening().ifPresent(what -> store.note(row.order().request(), new Noted.Happened(session.now(), what,
                change.from(), change.next(), change.end(), climbed(change),
                change.waitsAnew())));
        change.effects().forEach(effect -> write(row, effect));
        if (change.needsHuman(session)) {
            store.note(row.order().request(), new Noted.NeededHuman(session.now()));
        }
        if (change.end().isPresent()) {
            store.endings.putIfAbsent(session.request(), store.now());
            session.legs().forEach(leg -> store.numbers.remove(leg.id()));
        }
    }

    /** Before the number is forgotten. */
    private void writeToResident(RequestRow row, Command.TextResident text) {
        Optional.ofNullable(store.numbers.get(text.leg())).ifPresent(number -> {
            store.writtenTo.put(text.leg(), number);
            store.commands.add(row.order().city(), row.order().request(), text, store.now());
        });
    }

    private void write(RequestRow row, Effect effect) {
        switch (effect) {
            case Effect.AssignmentMoved moved -> store.assignments.computeIfPresent(moved.assignment(),
                    (id, assignment) -> assignment.moved(moved.to(), store.now(), moved.reason()));
            case Effect.InterpreterMoved moved -> store.person(row.order().city(), moved.interpreter())
                    .ifPresent(person -> store.write(person.moves(moved.to(), moved.until(), store.now())));
            case Effect.BreakChosen chosen -> store.person(row.order().city(), chosen.interpreter())
                    .ifPresent(person -> store.write(person.choosesBreak(store.now())));
            case Effect.MissesCounted counted -> store.person(row.order().city(), counted.interpreter())
                    .ifPresent(person -> store.write(person.missed(counted.inARow())));
            case Effect.RungChanged changed -> store.request(row.order().city(), row.order().request())
                    .ifPresent(now -> store.write(now.on(changed.rung())));
            case Effect.Commanded commanded -> store.commands.add(row.order().city(), row.order().request(),
                    commanded.command(), store.now());
            case Effect.Texted texted -> store.person(row.order().city(), texted.text().interpreter())
                    .filter(person -> person.chosenNext().isEmpty())
                    .ifPresent(person -> store.commands.add(row.order().city(), row.order().request(), texted.text(),
                            store.now()));
            case Effect.AnchorCalledBack calledBack -> store.numbers.put(calledBack.now(), calledBack.number());
            case Effect.OfficeAdded added -> store.city(row.order().city()).phoneOf(added.site())
                    .ifPresent(number -> store.numbers.put(added.leg(), number));
            case Effect.LegMoved moved -> {
                if (moved.to() == LegState.ENDED) {
                    store.numbers.remove(moved.leg());
                }
                if (moved.to() == LegState.ANSWERED || moved.to() == LegState.JOINED) {
                    row.session().liveOn(moved.leg()).ifPresent(live -> store.assignments.computeIfPresent(live.id(),
                            (id, assignment) -> assignment.answered(store.now())));
                }
            }
            case Effect.VarietyChanged changed -> store.request(row.order().city(), row.order().request())
                    .ifPresent(now -> store.write(now.speaking(changed.variety())));
            case Effect.AnchorCutOff cutOff -> {
                Optional.ofNullable(store.numbers.get(cutOff.before()))
                        .ifPresent(number -> store.numbers.put(cutOff.now(), number));
                cutOff.guests().forEach(guest -> Optional.ofNullable(store.numbers.get(guest))
                        .or(() -> store.city(row.order().city()).phoneOf(row.order().site()))
                        .ifPresent(number -> store.numbers.put(guest.onceMore(), number)));
            }
            case Effect.AnchorRungAgain again -> Optional.ofNullable(store.numbers.get(again.before()))
                    .ifPresent(number -> store.numbers.put(again.now(), number));
            case Effect.TextsAgreed agreed -> store.city(row.order().city()).lines().stream()
                    .map(at -> at.line().number()).filter(agreed.line().e164()::equals)
                    .forEach(line -> store.textLines.put(row.order().request(), line));
            // Before all else.
            case Effect.ResidentTexted texted -> {
            }
            case Effect.ReasonGiven given -> {
            }
            // Kept in the session itself.
            case Effect.BackBy back -> {
            }
            case Effect.CourseChanged changed -> {
            }
            case Effect.LegHeld held -> {
            }
            case Effect.RingBegan began -> store.assignments.computeIfPresent(began.assignment(),
                    (id, assignment) -> assignment.rang(store.now()));
        }
    }

    private static Optional<Noted.Climbed> climbed(Change change) {
        return change.effects().stream().filter(Effect.RungChanged.class::isInstance)
                .map(Effect.RungChanged.class::cast)
                .map(climbed -> Noted.Climbed.to(climbed.number(), climbed.rung())).findFirst();
    }

    @Override
    public Mono<Suspension> suspend(CityId city, InterpreterId interpreter) {
        return store.find(() -> store.person(city, interpreter).map(person -> {
            store.write(person.suspend());
            return store.requestsOf(city).filter(row -> rings(row, interpreter)).findFirst()
                    .map(row -> decide(row,
                            new SessionEvent.InterpreterSuspended(interpreter)) instanceof Verdict.Changed it
                                    ? new Suspension.Withdrawn(row.order().request(), it.change())
                                    : new Suspension.NothingRang())
                    .orElseGet(Suspension.NothingRang::new);
        }));
    }

    private static boolean rings(RequestRow row, InterpreterId interpreter) {
        return row.session().live().stream().anyMatch(held -> held.interpreter().filter(interpreter::equals).isPresent()
                && held.state() == AssignmentState.OFFERED);
    }

    @Override
    public Mono<RequestId> requestOf(CityId city, LegId leg) {
        return store.find(() -> store.requestsOf(city).filter(row -> row.session().leg(leg).isPresent())
                .map(row -> row.order().request()).findFirst());
    }

    @Override
    public Mono<Boolean> isAnchor(CityId city, LegId leg) {
        return store.find(() -> store.requestsOf(city).flatMap(row -> row.session().leg(leg).stream())
                .map(Leg::anchor).findFirst());
    }

    @Override
    public Mono<Boolean> offersCallBack(CityId city, LegId leg) {
        return store.step(() -> store.requestsOf(city).map(RequestRow::session)
                .filter(session -> session.leg(leg)
                        .filter(it -> it.anchor() && it.role() == LegRole.RESIDENT && it.state() != LegState.ENDED)
                        .isPresent())
                .anyMatch(session -> session.channel() == Channel.PHONE && session.callBack().isEmpty()
                        && session.state() == RequestState.WAITING && session.beganAt().isEmpty()
                        && session.ladder().at(Duration.between(session.waitingSince(), store.now())).callBack()));
    }

    @Override
    public Mono<Boolean> isInterpretersStill(CityId city, LegId leg) {
        return store.find(() -> store.requestsOf(city).filter(row -> row.session().leg(leg).isPresent())
                .map(row -> row.session().liveOn(leg)
                        .filter(held -> !held.isVendors())
                        .filter(held -> held.state() == AssignmentState.ACCEPTED
                                || held.state() == AssignmentState.CONNECTED && (held.isAside()
                                        || isCalledAgain(row.session())
                                        || row.session().leg(leg).filter(Leg::isInRoom).isPresent()))
                        .isPresent())
                .findFirst().or(() -> Optional.of(false)));
    }

    private static boolean isCalledAgain(Session session) {
        return session.state() == RequestState.CONNECTING && session.callBack().filter(CallBack::again).isPresent()
                && session.anchor().filter(leg -> leg.state() != LegState.PLANNED).isPresent();
    }

    @Override
    public Mono<Boolean> mayCallAgain(CityId city, LegId leg) {
        return store.step(() -> store.requestsOf(city).map(RequestRow::session)
                .filter(session -> session.channel() == Channel.PHONE && session.liveOn(leg)
                        .filter(held -> held.state() == AssignmentState.CONNECTED && !held.isVendors()).isPresent())
                .anyMatch(session -> session.callBack()
                        .filter(said -> said.again()
                                ? session.state() == RequestState.CONNECTING
                                : session.state() == RequestState.IN_SESSION && isOutOfTheFirstCall(session, leg))
                        .isPresent()));
    }

    private static boolean isOutOfTheFirstCall(Session session, LegId leg) {
        return session.leg(leg).filter(one -> one.state() == LegState.LEFT).isPresent()
                && session.beganAt().filter(began -> !session.waitingSince().isAfter(began)).isPresent();
    }

    @Override
    public Mono<RequestState> stateOf(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).map(row -> row.session().state()));
    }

    @Override
    public Mono<AssignmentState> assignmentState(CityId city, AssignmentId assignment, long epoch) {
        return store.find(() -> Optional.ofNullable(store.assignments.get(assignment))
                .filter(row -> row.city().equals(city) && row.epoch() == epoch).map(AssignmentRow::state));
    }

    @Override
    public Mono<Boolean> isOnBreak(CityId city, AssignmentId assignment) {
        return store.find(() -> Optional.ofNullable(store.assignments.get(assignment))
                .filter(row -> row.city().equals(city)).flatMap(row -> row.assignee().interpreter())
                .flatMap(person -> store.person(city, person))
                .map(person -> person.availability() == Availability.ON_BREAK));
    }

    @Override
    public Flux<RequestId> overdue(CityId city, int limit) {
        return store.list(() -> store.requestsOf(city).filter(row -> isOverdue(row.session()))
                .map(row -> row.order().request()).limit(limit));
    }

    private boolean isOverdue(Session session) {
        return session.state().isOpen() && (!session.deadline().isAfter(store.now())
                || session.live().stream()
                        .anyMatch(held -> held.deadline().filter(by -> !by.isAfter(store.now())).isPresent()));
    }
}
