package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.script.ComplaintScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** A caller did not understand the interpreter: it is kept before it is said that it is. */
public final class FileComplaint {

    private final Legs legs;
    private final DispatchDesk desk;

    public FileComplaint(Legs legs, DispatchDesk desk) {
        this.legs = legs;
        this.desk = desk;
    }

    public Mono<Script> file(Position.Complaining at) {
        return legs.hearsFarewell(at.leg(), Farewell.REFERENCE).then(desk.complain(at.leg()))
                .map(reference -> ComplaintScripts.kept(at.words(), reference))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.FEEDBACK_NOT_KEPT));
    }
}
