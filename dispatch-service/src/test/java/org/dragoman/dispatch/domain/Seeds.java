package org.dragoman.dispatch.domain;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Runs a property for many seeds. A failure names its seed; {@code -Ddragoman.seed=42} runs that one alone, so the same
 * run can be looked at again.
 */
public final class Seeds {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory
            .of("L64X128MixRandom");

    private Seeds() {}

    @FunctionalInterface
    public interface Property {
        void holds(RandomGenerator random);
    }

    public static void each(int count, Property property) {
        var only = Long.getLong("dragoman.seed");
        if (only != null) {
            run(only, property);
            return;
        }
        for (long seed = 1; seed <= count; seed++) {
            run(seed, property);
        }
    }

    private static void run(long seed, Property property) {
        try {
            property.holds(FACTORY.create(seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("Fails with -Ddragoman.seed=%d: %s".formatted(seed, e.getMessage()), e);
        }
    }
}
