package org.dragoman.gateway.architecture.violations.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A noun must not know a technology, not even by an annotation. */
@Component
public class DomainThatKnowsReactor {

    public UUID chance() {
        return UUID.randomUUID();
    }

    public Mono<String> word() {
        return Mono.just("wrong");
    }
}
