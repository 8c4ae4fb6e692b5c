package org.dragoman.dispatch.port;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.request.Reference;

/** Ids as the service draws them; references in order, since 50 drawn for one trial clash once in a hundred runs. */
public final class RandomIdentities implements Identities {

    private final AtomicInteger references = new AtomicInteger();

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }

    /** From any thread. */
    static Lease aLease() {
        return new Lease(UUID.randomUUID());
    }

    @Override
    public ComplaintReference complaint() {
        int number = references.getAndIncrement();
        return new ComplaintReference("%03d-%03d".formatted(number / 1000, number % 1000));
    }

    @Override
    public Reference reference() {
        int number = references.getAndIncrement();
        return new Reference("%c%d-%03d".formatted('A' + number / 8000 % 26, 2 + number / 1000 % 8, number % 1000));
    }
}
