package org.dragoman.bench.figure;

import java.util.Locale;

/** What is promised of a figure. */
public sealed interface Goal {

    boolean isMetBy(double value);

    /** As the table says it. */
    String text();

    record AtMost(double limit) implements Goal {

        @Override
        public boolean isMetBy(double value) {
            return value <= limit;
        }

        @Override
        public String text() {
            return "<= " + number(limit);
        }
    }

    record AtLeast(double limit) implements Goal {

        @Override
        public boolean isMetBy(double value) {
            return value >= limit;
        }

        @Override
        public String text() {
            return ">= " + number(limit);
        }
    }

    /** Nothing: the figure stands beside others for orientation. */
    record None() implements Goal {

        @Override
        public boolean isMetBy(double value) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
