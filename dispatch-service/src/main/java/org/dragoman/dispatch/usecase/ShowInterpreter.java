package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.view.InterpreterView;
import org.dragoman.dispatch.port.InterpreterViews;
import reactor.core.publisher.Mono;

/** An interpreter looks at the own day. */
public class ShowInterpreter {

    private final InterpreterViews views;

    public ShowInterpreter(InterpreterViews views) {
        this.views = views;
    }

    /** Empty for a caller who is no interpreter. */
    public Mono<InterpreterView> show(Caller caller) {
        return Mono.justOrEmpty(caller.interpreter())
                .flatMap(interpreter -> views.interpreter(caller.city(), interpreter));
    }
}
