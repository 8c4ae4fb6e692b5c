package org.dragoman.local.carrier.phones;

import org.jspecify.annotations.Nullable;

/**
 * How a phone is handled when nobody touches it.
 *
 * @param byItself
 *            whether it is answered without a visitor; the rest counts only then
 * @param answerAfterMillis
 *            how long it rings, 0 to 120000
 * @param ignores
 *            probability that it is left to ring
 * @param declines
 *            probability that it is turned away
 * @param keys
 *            pressed once, when the call first listens for keys; may be empty
 * @param keysAfterMillis
 *            how long the words are listened to before the keys are pressed, 0 to 120000
 * @param talkSeconds
 *            hung up after so long in a conversation; 0 leaves it to the others
 */
public record Habits(boolean byItself, int answerAfterMillis, double ignores, double declines, String keys,
        int keysAfterMillis, int talkSeconds) {
    public Habits {
        if (answerAfterMillis < 0 || answerAfterMillis > 120_000 || keysAfterMillis < 0 || keysAfterMillis > 120_000) {
            throw new IllegalArgumentException("answerAfterMillis and keysAfterMillis must be between 0 and 120000");
        }
        if (!(ignores >= 0 && declines >= 0 && ignores + declines <= 1)) {
            throw new IllegalArgumentException("ignores and declines are probabilities, together at most 1");
        }
        if (!keys.matches("[0-9*#]{0,20}") || talkSeconds < 0 || talkSeconds > 86_400) {
            throw new IllegalArgumentException("keys are up to 20 of 0-9, * and #; talkSeconds is between 0 and 86400");
        }
    }

    /** What people do who work with such a phone; a resident's is a visitor's to use. */
    public static Habits usual(PhoneKind kind) {
        return switch (kind) {
            case RESIDENT -> new Habits(false, 2500, 0, 0, "", 0, 0);
            case INTERPRETER -> new Habits(false, 3000, 0, 0, "1", 2500, 0);
            case DESK, AGENCY, BACKUP, VENDOR -> new Habits(true, 2500, 0, 0, "", 0, 0);
        };
    }

    public Habits byItself(boolean now) {
        return new Habits(now, answerAfterMillis, ignores, declines, keys, keysAfterMillis, talkSeconds);
    }

    /** As it is sent to the simulator: what is not given stays as it is. */
    public record Change(@Nullable Boolean byItself, @Nullable Integer answerAfterMillis, @Nullable Double ignores,
            @Nullable Double declines, @Nullable String keys, @Nullable Integer keysAfterMillis,
            @Nullable Integer talkSeconds) {
        public Habits of(Habits old) {
            return new Habits(or(byItself, old.byItself), or(answerAfterMillis, old.answerAfterMillis),
                    or(ignores, old.ignores), or(declines, old.declines), or(keys, old.keys),
                    or(keysAfterMillis, old.keysAfterMillis), or(talkSeconds, old.talkSeconds));
        }

        private static <T> T or(@Nullable T given, T old) {
            return given == null ? old : given;
        }
    }
}
