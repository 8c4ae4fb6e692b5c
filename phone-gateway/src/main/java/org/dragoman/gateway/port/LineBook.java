package org.dragoman.gateway.port;

import java.util.Optional;
import org.dragoman.gateway.domain.line.LineDirectory;
import reactor.core.publisher.Mono;

/** The language lines as last heard, at hand without asking anybody. */
public interface LineBook {

    /** Empty until the first directory was heard or read back. */
    Optional<LineDirectory> current();

    /** Serves callers from it at once and keeps it for the next start. */
    Mono<Void> keep(LineDirectory directory);

    /** What was kept at an earlier run, if anything. */
    Mono<LineDirectory> recall();
}
