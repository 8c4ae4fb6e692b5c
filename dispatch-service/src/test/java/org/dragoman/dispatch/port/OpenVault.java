package org.dragoman.dispatch.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.vendor.MenuDigits;

/** Sealing that a test can look through. */
public final class OpenVault implements PhoneVault {

    private static String seal(CityId city) {
        return "sealed for " + city + ":";
    }

    @Override
    public byte[] seal(CityId city, MenuDigits digits) {
        return ("digits " + seal(city) + digits.keys()).getBytes(UTF_8);
    }

    @Override
    public MenuDigits openDigits(CityId city, byte[] sealed) {
        var text = new String(sealed, UTF_8);
        if (!text.startsWith("digits " + seal(city))) {
            throw new IllegalArgumentException("Sealed for another city, or no digits");
        }
        return new MenuDigits(text.substring(("digits " + seal(city)).length()));
    }

    @Override
    public byte[] seal(CityId city, PhoneNumber number) {
        return (seal(city) + number.e164()).getBytes(UTF_8);
    }

    @Override
    public PhoneNumber open(CityId city, byte[] sealed) {
        var text = new String(sealed, UTF_8);
        if (!text.startsWith(seal(city))) {
            throw new IllegalArgumentException("Sealed for another city");
        }
        return new PhoneNumber(text.substring(seal(city).length()));
    }

    @Override
    public byte[] key(PhoneNumber number) {
        return ("key of " + number.e164()).getBytes(UTF_8);
    }
}
