package org.dragoman.dispatch.memory;

import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.port.NumberPlan;

/** Any well-formed number exists. */
public final class PlainNumbers implements NumberPlan {

    @Override
    public Optional<PhoneNumber> read(String typed) {
        return PhoneNumber.isWellFormed(typed) ? Optional.of(new PhoneNumber(typed)) : Optional.empty();
    }
}
