package org.dragoman.dispatch.memory;

import java.util.UUID;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.port.Identities;

/** 1, 2, 3: the same run gives the same names. */
public final class SequentialIdentities implements Identities {

    private long last;
    private int lastReference = -1;
    private int lastComplaint = -1;

    @Override
    public UUID next() {
        last++;
        return new UUID(0xD0, last);
    }

    @Override
    public ComplaintReference complaint() {
        lastComplaint++;
        return new ComplaintReference("%03d-%03d".formatted(lastComplaint / 1000, lastComplaint % 1000));
    }

    @Override
    public Reference reference() {
        lastReference++;
        return new Reference("A%d-%03d".formatted(2 + lastReference / 1000 % 8, lastReference % 1000));
    }
}
