package org.dragoman.gateway.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.PhoneNumber;

/** Seals phone numbers at rest: AES-256-GCM with the city as associated data. */
final class NumberVault {

    private final Aead aead;

    NumberVault(Aead aead) {
        this.aead = aead;
    }

    byte[] seal(CityId city, PhoneNumber number) {
        try {
            return aead.encrypt(number.e164().getBytes(UTF_8), city.value().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot encrypt", e);
        }
    }

    PhoneNumber open(CityId city, byte[] sealed) {
        try {
            return new PhoneNumber(new String(aead.decrypt(sealed, city.value().getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not sealed for this city by this installation", e);
        }
    }
}
