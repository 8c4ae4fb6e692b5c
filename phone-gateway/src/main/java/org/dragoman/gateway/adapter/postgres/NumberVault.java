package org.dragoman.gateway.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.MenuDigits;
import org.dragoman.gateway.domain.PhoneNumber;

/**
 * Seals phone numbers and what is dialled for menus at rest: AES-256-GCM with the city, and what it is, as associated
 * data.
 */
final class NumberVault {

    /** No city is called so: digits cannot be opened as a number, nor a number as digits. */
    private static final String DIGITS = "/digits";

    private final Aead aead;

    NumberVault(Aead aead) {
        this.aead = aead;
    }

    byte[] seal(CityId city, PhoneNumber number) {
        return sealed(number.e164(), city.value());
    }

    byte[] seal(CityId city, MenuDigits digits) {
        return sealed(digits.keys(), city.value() + DIGITS);
    }

    PhoneNumber open(CityId city, byte[] sealed) {
        return new PhoneNumber(opened(sealed, city.value()));
    }

    MenuDigits openDigits(CityId city, byte[] sealed) {
        return new MenuDigits(opened(sealed, city.value() + DIGITS));
    }

    private byte[] sealed(String secret, String bound) {
        try {
            return aead.encrypt(secret.getBytes(UTF_8), bound.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot encrypt", e);
        }
    }

    private String opened(byte[] sealed, String bound) {
        try {
            return new String(aead.decrypt(sealed, bound.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not sealed for this city by this installation", e);
        }
    }
}
