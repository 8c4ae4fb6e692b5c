package org.dragoman.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is made anew at each start. The passwords are written nowhere but on the terminal.
 *
 * @param passwords
 *            of the demo users, by role
 * @param dutyPin
 *            of every demo interpreter, on the duty line
 * @param tokens
 *            for machines: the desk API, by city
 * @param pin
 *            of all offices, each with its own code, on the line of offices
 */
public record Secrets(Map<String, String> passwords, String dutyPin, Map<String, String> tokens, String internal,
        String carrierAccount, String carrierToken, String pin) {

    static final String DEFAULT_CITY = "nyc";

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    public Secrets {
        passwords = Map.copyOf(passwords);
        tokens = Map.copyOf(tokens);
    }

    /** New ones. */
    public static Secrets fresh(SecureRandom random) {
        var passwords = new TreeMap<String, String>();
        for (var role : new String[]{"desk", "interpreter", "supervisor", "admin"}) {
            passwords.put(role, speakable(random));
        }
        var tokens = Map.of(DEFAULT_CITY, token(DEFAULT_CITY, random), "montreal", token("montreal", random));
        return new Secrets(passwords, sixDigits(random), tokens, hex(random, 32), "AC" + hex(random, 16),
                hex(random, 16),
                sixDigits(random));
    }

    /** Of the city that answers where nothing says which. */
    public String token() {
        return Objects.requireNonNull(tokens.get(DEFAULT_CITY));
    }

    /** One glance at a leaked token says what it opens. */
    private static String token(String city, SecureRandom random) {
        return "drg_" + city + "_" + hex(random, 16);
    }

    /** Easy to read out and to type, for example "bako-fimu-zeda-41". */
    private static String speakable(SecureRandom random) {
        var word = new StringBuilder();
        for (int syllable = 0; syllable < 6; syllable++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            word.append(syllable % 2 == 1 ? "-" : "");
        }
        return word.append(random.nextInt(10, 100)).toString();
    }

    private static String sixDigits(SecureRandom random) {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    private static String hex(SecureRandom random, int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Secrets[***]";
    }
}
