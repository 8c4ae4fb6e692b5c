package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.port.DispatchDesk;
import reactor.core.publisher.Mono;

/** A waiting caller hears the place in line, and the wait where it is known. */
public final class TellPlace {

    private final DispatchDesk desk;

    public TellPlace(DispatchDesk desk) {
        this.desk = desk;
    }

    public Mono<Script> tell(Position.InLine at) {
        return desk.place(at.leg()).map(wait -> Scripts.inLine(at, wait));
    }
}
