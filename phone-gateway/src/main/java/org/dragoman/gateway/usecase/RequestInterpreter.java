package org.dragoman.gateway.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.Notice;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk.Wish;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.Admission;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.Choice;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.port.LineCalls.Outcome;
import org.dragoman.gateway.port.NothingKept;
import reactor.core.publisher.Mono;

/** A resident has chosen a language: the request is committed before the caller is put into the room. */
public final class RequestInterpreter {

    private final LineCalls calls;
    private final DispatchDesk desk;
    private final HandToBackup backup;
    private final GatewayMetrics metrics;

    public RequestInterpreter(LineCalls calls, DispatchDesk desk, HandToBackup backup, GatewayMetrics metrics) {
        this.calls = calls;
        this.desk = desk;
        this.backup = backup;
        this.metrics = metrics;
    }

    public Mono<Script> request(String callSid, Line line, Position.Chosen chosen) {
        var call = new LineCallKey(line.city(), callSid);
        return calls.choose(call, new Choice(line.number(), chosen.variety(), chosen.words()))
                .flatMap(heardBefore -> desk.admit(callId(callSid), line.number(), wish(chosen))
                        .onErrorResume(NothingKept.class, away -> forget(call, heardBefore).then(Mono.error(away))))
                .flatMap(admission -> switch (admission) {
                    case Admission.Admitted admitted -> seat(line, call, admitted, chosen);
                    case Admission.Refused() -> backup.hand(callSid, line, chosen.words());
                });
    }

    /** The same call always asks under the same id. */
    static UUID callId(String callSid) {
        return UUID.nameUUIDFromBytes(("line-call:" + callSid).getBytes(UTF_8));
    }

    private Mono<Void> forget(LineCallKey call, boolean heardBefore) {
        return heardBefore ? Mono.empty() : calls.notAsked(call);
    }

    private Mono<Script> seat(Line line, LineCallKey call, Admission.Admitted admitted, Position.Chosen chosen) {
        var leg = new LegKey(admitted.city(), admitted.legId());
        return calls.becomeLeg(call, Role.RESIDENT, admitted.legId(), admitted.room(), chosen.words())
                .filter(first -> first)
                .doOnNext(first -> metrics.lineCallSettled(call.city(), Outcome.REQUEST))
                .thenReturn(Scripts.enter(new Seat(leg, admitted.room(), chosen.words(), true,
                        told(line, chosen, admitted))));
    }

    /** Said in the room, where it keeps nobody waiting: an interpreter who comes cuts it short. */
    private static List<Sentence> told(Line line, Position.Chosen chosen, Admission.Admitted admitted) {
        return Stream.of(line.announcing().notice().map(Notice::sentence).stream(),
                chosen.danger() ? Stream.of(Sentence.DANGER_TOLD) : Stream.<Sentence>empty(),
                admitted.officeUnknown() ? Stream.of(Sentence.OFFICE_NOT_FOUND) : Stream.<Sentence>empty())
                .flatMap(sentences -> sentences).toList();
    }

    private static Wish wish(Position.Chosen chosen) {
        return new Wish(chosen.variety(), chosen.danger(), chosen.office());
    }
}
