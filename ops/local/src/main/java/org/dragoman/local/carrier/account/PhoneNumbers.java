package org.dragoman.local.carrier.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the carrier accepts as a phone number. */
public final class PhoneNumbers {
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1[2-9]\\d{9}");
    private static final Pattern ELSEWHERE = Pattern.compile("\\+[2-9]\\d{6,14}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]");

    private PhoneNumbers() {}

    public static boolean isE164(@Nullable String text) {
        return text != null && (NORTH_AMERICAN.matcher(text).matches() || ELSEWHERE.matcher(text).matches());
    }

    /** E.164, also from an unformatted North American number ("415-555-1212"), which the carrier accepts too. */
    public static Optional<String> read(String text) {
        String plain = PUNCTUATION.matcher(text).replaceAll("");
        if (plain.matches("[2-9]\\d{9}")) {
            plain = "+1" + plain;
        } else if (plain.matches("1[2-9]\\d{9}")) {
            plain = "+" + plain;
        }
        return Optional.of(plain).filter(PhoneNumbers::isE164);
    }

    /** "(212) 555-0100" for a North American number, the number itself otherwise. */
    public static String formatted(String number) {
        return NORTH_AMERICAN.matcher(number).matches()
                ? "(%s) %s-%s".formatted(number.substring(2, 5), number.substring(5, 8), number.substring(8))
                : number;
    }
}
