package org.dragoman.dispatch.domain.complaint;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a person says on the phone to ask after a complaint: "402-731". Digits alone, for it is told in the caller's
 * language, and not every language has our letters. Unique in a city for good, so a clash is drawn again.
 */
public record ComplaintReference(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{3}-[0-9]{3}");
    private static final Pattern SPOKEN = Pattern.compile("([0-9]{3})[- ]?([0-9]{3})");

    public ComplaintReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The reference of a complaint is three digits, a hyphen and three digits");
        }
    }

    public static ComplaintReference draw(RandomGenerator random) {
        return new ComplaintReference("%03d-%03d".formatted(random.nextInt(1000), random.nextInt(1000)));
    }

    /** As somebody writes it down: with a hyphen, a space or nothing between. */
    public static Optional<ComplaintReference> read(String written) {
        var digits = SPOKEN.matcher(written.strip());
        return digits.matches()
                ? Optional.of(new ComplaintReference(digits.group(1) + "-" + digits.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
