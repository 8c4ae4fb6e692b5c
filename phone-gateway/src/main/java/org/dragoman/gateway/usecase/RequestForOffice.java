package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyScripts;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.Choice;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.port.LineCalls.Outcome;
import org.dragoman.gateway.port.NothingKept;
import org.dragoman.gateway.port.OfficeDesk;
import org.dragoman.gateway.port.OfficeDesk.Answer;
import org.dragoman.gateway.port.OfficeDesk.Field;
import reactor.core.publisher.Mono;

/** Staff have chosen a language: the request is committed before they hear its reference and enter the room. */
public final class RequestForOffice {

    private final LineCalls calls;
    private final OfficeDesk desk;
    private final HandToBackup backup;
    private final GatewayMetrics metrics;

    public RequestForOffice(LineCalls calls, OfficeDesk desk, HandToBackup backup, GatewayMetrics metrics) {
        this.calls = calls;
        this.desk = desk;
        this.backup = backup;
        this.metrics = metrics;
    }

    /**
     * What an office asks for.
     *
     * @param typed for a question of its agency
     * @param round how often that question was asked before
     */
    public record Wish(Language variety, Optional<Field> typed, int round) {

        public static Wish at(Asking at) {
            return new Wish(at.variety(), Optional.empty(), at.round());
        }

        public static Wish at(AtField at, Typed typed) {
            return new Wish(at.variety(), Optional.of(new Field(at.field(), typed)), at.round());
        }

        /** Another question begins anew; the same one again means that what was typed did not fit. */
        int roundOf(String field) {
            return typed.map(one -> one.name().equals(field) ? round + 1 : 0).orElse(round);
        }
    }

    public Mono<Script> request(String callSid, StaffLine line, Wish wish) {
        var call = new LineCallKey(line.city(), callSid);
        return calls.choose(call, new Choice(line.number(), wish.variety(), line.hub()))
                .flatMap(heardBefore -> desk
                        .ask(RequestInterpreter.callId(callSid), line.number(), wish.variety(), wish.typed())
                        .onErrorResume(NothingKept.class,
                                away -> (heardBefore ? Mono.empty() : calls.notAsked(call)).then(Mono.error(away))))
                .flatMap(answer -> switch (answer) {
                    case Answer.Admitted admitted -> seat(line, call, admitted);
                    case Answer.Asks asks -> calls.notAsked(call).then(Mono.defer(
                            () -> askField(callSid, line, wish, asks)));
                    case Answer.Refused() -> calls.notAsked(call)
                            .then(Mono.defer(() -> backup.hand(callSid, line.withoutMenu(), line.hub())));
                });
    }

    private Mono<Script> askField(String callSid, StaffLine line, Wish wish, Answer.Asks asks) {
        var at = new AtField(wish.variety(), asks.field(), asks.digits(), wish.roundOf(asks.field()));
        return at.round() < AgencyPosition.ROUNDS
                ? Mono.just(AgencyScripts.askField(line, at, asks.label()))
                : backup.hand(callSid, line.withoutMenu(), line.hub());
    }

    private Mono<Script> seat(StaffLine line, LineCallKey call, Answer.Admitted admitted) {
        var leg = new LegKey(admitted.city(), admitted.legId());
        return calls.becomeLeg(call, Role.DESK, admitted.legId(), admitted.room(), line.hub())
                .filter(first -> first)
                .doOnNext(first -> metrics.lineCallSettled(call.city(), Outcome.REQUEST))
                .thenReturn(AgencyScripts.admitted(new Seat(leg, admitted.room(), line.hub(), true),
                        admitted.reference()));
    }
}
