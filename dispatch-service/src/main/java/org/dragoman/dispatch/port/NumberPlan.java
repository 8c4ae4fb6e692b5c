package org.dragoman.dispatch.port;

import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;

/** Reads phone numbers as people type them. */
public interface NumberPlan {

    /** Empty for what cannot be a phone number: too short, a country that does not exist, no country code. */
    Optional<PhoneNumber> read(String typed);
}
