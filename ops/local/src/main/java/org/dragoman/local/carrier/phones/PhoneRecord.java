package org.dragoman.local.carrier.phones;

import java.util.List;
import java.util.Objects;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the launcher's file and the control interface describe it.
 *
 * @param number
 *            E.164
 * @param label
 *            who answers it, in words
 * @param city
 *            the tab of the wall
 * @param languages
 *            BCP 47 tags of what its people speak
 */
public record PhoneRecord(String number, String label, PhoneKind kind, String city, List<String> languages,
        Habits.@Nullable Change autoAnswer) {
    @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
    public PhoneRecord(String number, String label, PhoneKind kind, String city, @Nullable List<String> languages,
            Habits.@Nullable Change autoAnswer) {
        if (!PhoneNumbers.isE164(number)) {
            throw new IllegalArgumentException("A phone needs a number in E.164 form");
        }
        this.number = number;
        this.label = Objects.requireNonNullElse(label, "A phone");
        this.kind = Objects.requireNonNullElse(kind, PhoneKind.RESIDENT);
        this.city = Objects.requireNonNullElse(city, "");
        this.languages = languages == null ? List.of() : List.copyOf(languages);
        this.autoAnswer = autoAnswer;
    }
}
