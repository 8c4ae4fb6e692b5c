package org.dragoman.dispatch.architecture.violations.domain.noun;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.dispatch.architecture.violations.domain.other.Neighbour;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A noun must not know a technology, not even by an annotation, nor what time it is. */
@Component
public class DomainThatKnowsReactor {

    public UUID chance() {
        return UUID.randomUUID();
    }

    public Mono<Instant> time() {
        return Mono.just(Instant.now());
    }

    public String redisKey(Neighbour neighbour) {
        return neighbour.toString();
    }
}
