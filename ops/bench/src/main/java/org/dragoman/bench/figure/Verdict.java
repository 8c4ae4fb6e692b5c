package org.dragoman.bench.figure;

/** What a figure says about its goal. */
public enum Verdict {
    HOLDS("holds"), FAILS("FAILS"),

    /** The peer to compare with is not installed, or the measurement itself failed: nobody knows. */
    NOT_MEASURED("NOT MEASURED"),

    /** Beside the others; nothing is promised of it. */
    FOR_ORIENTATION("");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** As the table says it. */
    public String text() {
        return text;
    }

    /** Whether a run with this verdict may still end with status 0. */
    public boolean isFine() {
        return switch (this) {
            case HOLDS, FOR_ORIENTATION -> true;
            case FAILS, NOT_MEASURED -> false;
        };
    }
}
