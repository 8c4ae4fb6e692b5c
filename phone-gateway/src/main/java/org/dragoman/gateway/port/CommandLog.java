package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import reactor.core.publisher.Mono;

/** Commands with their first answers. */
public interface CommandLog {

    /** Keeps the command and all that follows from it in one transaction; repeated, it gives the first answer. */
    Mono<Verdict> keep(Command command);

    /** Keeps a refusal that was decided before. */
    Mono<Verdict> refuse(Command command, Verdict.Reason reason);
}
