package org.dragoman.dispatch.domain.request;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a person says on the phone to name a request: "K7-402". Letters that sound or look like others are left out.
 * Unique among the open requests of a city only, so a clash is drawn again.
 */
public record Reference(String value) {

    private static final String LETTERS = "ACDEFHJKLMNPRTUWXY";
    private static final Pattern FORM = Pattern.compile("[A-Z][2-9]-[0-9]{3}");

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A reference is a letter, a digit, a hyphen and three digits");
        }
    }

    public static Reference draw(RandomGenerator random) {
        return new Reference("%c%d-%03d".formatted(
                LETTERS.charAt(random.nextInt(LETTERS.length())), random.nextInt(2, 10), random.nextInt(1000)));
    }

    @Override
    public String toString() {
        return value;
    }
}
