package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.call.Wait;
import org.dragoman.gateway.domain.script.CallBackScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.DispatchDesk;
import reactor.core.publisher.Mono;

/**
 * A waiting caller hears the place in line, and the wait where it is known. Whoever has waited long is led out of the room
 * once, to a question that a room cannot ask: whether they would rather be called back.
 */
public final class TellPlace {

    private final DispatchDesk desk;
    private final Carrier carrier;

    public TellPlace(DispatchDesk desk, Carrier carrier) {
        this.desk = desk;
        this.carrier = carrier;
    }

    public Mono<Script> tell(String callSid, Position.InLine at) {
        return desk.place(at.leg())
                .flatMap(wait -> offer(callSid, at, wait).thenReturn(Scripts.inLine(at, wait)));
    }

    /** A carrier that cannot do it now costs nobody the place: they go on hearing it, and are asked a minute later. */
    private Mono<Void> offer(String callSid, Position.InLine at, Wait wait) {
        return wait.callBack() && at.mayLetGo()
                ? carrier.lead(at.leg().city(), callSid,
                        CallBackScripts.offer(new Position.OfferedCallBack(at.leg(), at.words())))
                        .onErrorComplete()
                : Mono.empty();
    }
}
