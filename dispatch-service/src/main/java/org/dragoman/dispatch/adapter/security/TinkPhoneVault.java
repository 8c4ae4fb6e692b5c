package org.dragoman.dispatch.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.port.PhoneVault;

/**
 * AES-256-GCM with the city, and what it is, as associated data, so that a row copied to another city cannot be opened there. The lookup
 * key is HMAC-SHA-256 under a separate keyset: a plain hash of a phone number is reversible by trying all numbers.
 */
class TinkPhoneVault implements PhoneVault {

    private static final int LOOKUP_BYTES = 32;
    /** No city is called so. */
    private static final String DIGITS = "/digits";

    private final Aead aead;
    private final PrfSet prf;

    TinkPhoneVault(Aead aead, PrfSet prf) {
        this.aead = aead;
        this.prf = prf;
    }

    @Override
    public byte[] seal(CityId city, PhoneNumber number) {
        return sealed(number.e164(), city.value());
    }

    @Override
    public byte[] seal(CityId city, MenuDigits digits) {
        return sealed(digits.keys(), city.value() + DIGITS);
    }

    @Override
    public PhoneNumber open(CityId city, byte[] sealed) {
        return new PhoneNumber(opened(sealed, city.value()));
    }

    @Override
    public MenuDigits openDigits(CityId city, byte[] sealed) {
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

    @Override
    public byte[] key(PhoneNumber number) {
        try {
            return prf.computePrimary(number.e164().getBytes(UTF_8), LOOKUP_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The lookup keyset cannot compute", e);
        }
    }
}
