package org.dragoman.dispatch.port;

import java.security.SecureRandom;
import java.util.UUID;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.request.Reference;

/** As the service draws them. */
public final class RandomIdentities implements Identities {

    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }

    /** From any thread. */
    static Lease aLease() {
        return new Lease(UUID.randomUUID());
    }

    @Override
    public Reference reference() {
        return Reference.draw(random);
    }
}
