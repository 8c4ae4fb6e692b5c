package org.dragoman.contract;

/**
 * One thing that the description does not allow.
 *
 * @param part
 *            where in the exchange
 */
public record Finding(Part part, String what) {

    /** Of an exchange. */
    public enum Part {
        ADDRESS, QUERY, FORM, ANSWER;

        boolean isAsked() {
            return this != ANSWER;
        }
    }

    @Override
    public String toString() {
        return part + ": " + what;
    }
}
