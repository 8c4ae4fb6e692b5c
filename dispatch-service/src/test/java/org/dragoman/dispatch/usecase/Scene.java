package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Role;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.memory.MemoryDispatch;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineAnswer;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.dragoman.dispatch.usecase.AnswerOffer.Key;
import org.dragoman.dispatch.usecase.AnswerOffer.KeyPress;
import org.dragoman.dispatch.usecase.AnswerOffer.Outcome;

/** A city in which people call, ring and press keys. Each step is done and relayed before the next begins. */
final class Scene {

    final MemoryDispatch dispatch = new MemoryDispatch();
    final CityId city;
    private int events;
    private int asks;

    Scene() {
        this(Ladder.ONE_BY_ONE);
    }

    /** On the line these are offered. */
    Scene(VarietyTag... offered) {
        city = dispatch.stage.foundCity(Timing.DEFAULT, Ladder.ONE_BY_ONE, List.of(offered));
    }

    Scene(Ladder ladder) {
        city = dispatch.stage.foundCity(ladder);
    }

    InterpreterId hire(int number) {
        return hire(Hire.aCreoleSpeaker(number));
    }

    InterpreterId hire(Hire hire) {
        var hired = dispatch.stage.hire(city, hire);
        dispatch.matchFreed.match(city, hired).block();
        relay();
        return hired;
    }

    Caller desk() {
        return new Caller(city, "account:ana", "Ana", Role.DESK, Optional.empty(), Optional.of(Stage.SITE));
    }

    static Caller supervisorOf(CityId city) {
        return new Caller(city, "account:sam", "Sam", Role.SUPERVISOR, Optional.empty(), Optional.empty());
    }

    Admission.Admitted calls() {
        return calls(UUID.nameUUIDFromBytes(new byte[]{(byte) asks++}), "ht");
    }

    Admission.Admitted callsInDanger() {
        return calls(UUID.nameUUIDFromBytes(new byte[]{(byte) asks++}), "ht", true);
    }

    Admission.Admitted calls(UUID call, String variety) {
        return calls(call, variety, false);
    }

    private Admission.Admitted calls(UUID call, String variety, boolean danger) {
        var asked = new LineCall(call, dispatch.stage.lineOf(city), new VarietyTag(variety), danger);
        var answer = dispatch.admitLineCall.admit(asked).block();
        relay();
        if (answer instanceof LineAnswer.Admitted admitted) {
            return admitted.admitted();
        }
        throw new AssertionError("not admitted: " + answer);
    }

    Ask anAsk(String key) {
        return new Ask(city, new Idempotency("desk", key, HexFormat.of().formatHex(new byte[]{1})), "ht",
                Stage.SITE.value(), Optional.empty(), Optional.empty(), Preferences.NONE, Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    Answer asks(Ask ask) {
        var answer = dispatch.requestInterpreter.request(ask).block();
        relay();
        return Objects.requireNonNull(answer);
    }

    Admission.Admitted asks() {
        return ((Answer.Accepted) asks(anAsk("ask " + asks++))).admitted();
    }

    /** All offers that were ever rung, in their order. */
    List<Command.Ring> offers() {
        return dispatch.phones.kept(Command.Ring.class).stream().filter(ring -> ring.offer().isPresent()).toList();
    }

    Command.Ring lastOffer() {
        return offers().getLast();
    }

    /** The phone that was rung last for somebody who is no interpreter. */
    LegId rungFor(LegRole role) {
        return dispatch.phones.kept(Command.Ring.class).stream().filter(ring -> ring.role() == role).toList()
                .getLast().leg();
    }

    Outcome accepts(Command.Ring ring) {
        return presses(ring, Key.ACCEPT);
    }

    Outcome declines(Command.Ring ring) {
        return presses(ring, Key.DECLINE);
    }

    Outcome presses(Command.Ring ring, Key key) {
        var offer = ring.offer().orElseThrow();
        return presses(new KeyPress(city, ring.leg(), offer.assignment(), offer.epoch(), key));
    }

    Outcome presses(KeyPress press) {
        var outcome = dispatch.answerOffer.answer(press).block();
        relay();
        return Objects.requireNonNull(outcome);
    }

    Verdict rings(LegId leg) {
        return tells(leg, new SessionEvent.PhoneRang(leg));
    }

    Verdict joins(LegId leg) {
        return tells(leg, new SessionEvent.JoinedRoom(leg));
    }

    Verdict hangsUp(LegId leg) {
        return tells(leg, new SessionEvent.PhoneEnded(leg, LegEnd.HUNG_UP));
    }

    Verdict tells(LegId leg, SessionEvent event) {
        return tells(leg, event, "event " + events++);
    }

    Verdict tells(LegId leg, SessionEvent event, String id) {
        var verdict = dispatch.recordLegEvent.record(city, leg, event, id).block();
        relay();
        return Objects.requireNonNull(verdict);
    }

    void waits(Duration time) {
        dispatch.wait(city, time);
    }

    void relay() {
        dispatch.relayCommands.relay(city).block();
    }

    RequestState state(RequestId request) {
        return Objects.requireNonNull(dispatch.stage.sessions().stateOf(city, request).block());
    }

    Availability availability(InterpreterId interpreter) {
        return dispatch.stage.availability(city, interpreter);
    }

    /** Interpreter and caller talk: the offer is accepted and the interpreter comes into the room. */
    Command.Ring bridges() {
        var ring = lastOffer();
        rings(ring.leg());
        assertThat(accepts(ring)).isEqualTo(Outcome.JOIN);
        joins(ring.leg());
        return ring;
    }
}
