package org.dragoman.dispatch.port;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import reactor.core.publisher.Mono;

/** Who asked for what, when. Written before it is done: without its entry nothing happens. */
public interface Audit {

    /**
     * @param target the request or the interpreter
     * @param detail what was chosen, in words of the domain; never a name or a number
     */
    Mono<Void> note(Caller by, Intervention intervention, UUID target, String detail);
}
