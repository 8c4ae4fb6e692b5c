package org.dragoman.dispatch.adapter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A client that hangs up cancels its request; the work must not be cancelled (and rolled back) with it. */
class OutlivingTest {

    private final Sinks.Empty<Void> commit = Sinks.empty();
    private final AtomicBoolean committed = new AtomicBoolean();
    private final Mono<Void> work = commit.asMono().doOnSuccess(done -> committed.set(true));

    @Test
    void workGoesOnWhenTheClientHangsUp() {
        Outliving.client(work).subscribe().dispose();
        commit.tryEmitEmpty();
        assertThat(committed).isTrue();
    }

    @Test
    void withoutItTheWorkWouldBeCancelled() {
        work.subscribe().dispose();
        commit.tryEmitEmpty();
        assertThat(committed).isFalse();
    }
}
