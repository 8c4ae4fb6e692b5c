package org.dragoman.gateway.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.dragoman.gateway.domain.PhoneNumber;

/**
 * Keyed hashes of phone numbers: equal for equal numbers, useless without the key. A plain hash is reversible by trying
 * all numbers.
 */
final class NumberKeys {

    private static final int BYTES = 32;

    private final PrfSet prf;

    NumberKeys(PrfSet prf) {
        this.prf = prf;
    }

    byte[] of(PhoneNumber number) {
        try {
            return prf.computePrimary(number.e164().getBytes(UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The lookup keyset cannot compute", e);
        }
    }
}
