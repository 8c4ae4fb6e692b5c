package org.dragoman.dispatch.architecture.violations.usecase;

import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A verb must not own time, threads or tools, and has one public method. */
public class UseCaseThatWaits {

    private final DatabaseClient tool;

    public UseCaseThatWaits(DatabaseClient tool) {
        this.tool = tool;
    }

    public Mono<Long> late() {
        return Mono.delay(Duration.ofSeconds(1)).timeout(Duration.ofSeconds(2));
    }

    public Mono<String> elsewhere() {
        return Mono.just(tool.toString()).subscribeOn(Schedulers.parallel());
    }
}
