package org.dragoman.dispatch.adapter.resilience;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** True once in so many times, in turn. */
final class OneIn implements BooleanSupplier {

    private final int times;
    private final AtomicInteger asked = new AtomicInteger();

    OneIn(int times) {
        this.times = times;
    }

    @Override
    public boolean getAsBoolean() {
        return Math.floorMod(asked.incrementAndGet(), times) == 0;
    }
}
