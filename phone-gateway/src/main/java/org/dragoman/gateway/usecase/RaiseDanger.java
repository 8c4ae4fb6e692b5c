package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.port.DispatchDesk;
import reactor.core.publisher.Mono;

/** A caller says that somebody is in danger: the request comes first, and the caller is told whom to call. */
public final class RaiseDanger {

    private final DispatchDesk desk;

    public RaiseDanger(DispatchDesk desk) {
        this.desk = desk;
    }

    public Mono<Script> raise(Position.InDanger at) {
        return desk.inDanger(at.leg()).thenReturn(Scripts.danger(at));
    }
}
