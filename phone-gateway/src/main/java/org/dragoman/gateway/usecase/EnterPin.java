package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyScripts;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.port.OfficeDesk;
import reactor.core.publisher.Mono;

/** An office has typed code and PIN. */
public final class EnterPin {

    private static final int ASKS_PER_ROUND = 10;

    private final OfficeDesk desk;
    private final HandToBackup backup;

    public EnterPin(OfficeDesk desk, HandToBackup backup) {
        this.desk = desk;
        this.backup = backup;
    }

    public Mono<Script> enter(String callSid, StaffLine line, AgencyPosition.AtPin at, Typed pin) {
        return desk.lets(RequestInterpreter.callId(callSid), line.number(), at.code(), pin, attempt(at))
                .flatMap(passed -> passed
                        ? Mono.just(AgencyScripts.ask(line, new AtLanguage(false, 0)))
                        : again(callSid, line, at.round() + 1));
    }

    /** The same place in the call is the same attempt, however often the carrier tells it. */
    private static int attempt(AgencyPosition.AtPin at) {
        return at.round() * ASKS_PER_ROUND + at.asks();
    }

    private Mono<Script> again(String callSid, StaffLine line, int round) {
        return round < AgencyPosition.ROUNDS
                ? Mono.just(AgencyScripts.wrong(line, new AtCode(round)))
                : backup.hand(callSid, line.withoutMenu(), line.hub());
    }
}
