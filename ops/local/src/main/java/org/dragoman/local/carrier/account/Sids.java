package org.dragoman.local.carrier.account;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers as the carrier makes them: two letters for the kind, then 32 hex digits. */
public final class Sids {
    private final RandomGenerator random;

    public Sids(RandomGenerator random) {
        this.random = random;
    }

    public String call() {
        return "CA" + hex();
    }

    public String conference() {
        return "CF" + hex();
    }

    public String message() {
        return "SM" + hex();
    }

    public String idempotencyToken() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String hex() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
