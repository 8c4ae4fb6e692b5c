package org.dragoman.dispatch.port;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Deed;
import reactor.core.publisher.Mono;

/** Who asked for what, when. Written before it is done: a deed without its entry does not happen. */
public interface Audit {

    /**
     * @param target the request or the interpreter
     * @param detail what was chosen, in words of the domain; never a name or a number
     */
    Mono<Void> note(Caller by, Deed deed, UUID target, String detail);
}
