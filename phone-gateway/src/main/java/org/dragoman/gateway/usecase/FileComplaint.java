package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.DispatchDesk;
import reactor.core.publisher.Mono;

/** A caller did not understand the interpreter: it is kept before it is said that it is. */
public final class FileComplaint {

    private final DispatchDesk desk;

    public FileComplaint(DispatchDesk desk) {
        this.desk = desk;
    }

    public Mono<Script> file(Position.Complaining at) {
        return desk.complain(at.leg()).thenReturn(Scripts.goodbye(at.words(), Sentence.FEEDBACK_KEPT));
    }
}
