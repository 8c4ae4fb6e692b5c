package org.dragoman.bench.figure;

import java.util.OptionalDouble;

/**
 * One measured number.
 *
 * @param benchmark
 *            which one measured it
 * @param name
 *            what it is
 * @param value
 *            empty where it could not be measured
 * @param unit
 *            `ms`, `/s`, `x` …
 * @param note
 *            how the number came about, or why there is none; may be empty
 */
public record Figure(String benchmark, String name, OptionalDouble value, String unit, Goal goal, String note) {

    public static Figure of(String benchmark, String name, double value, String unit, Goal goal, String note) {
        return new Figure(benchmark, name, OptionalDouble.of(value), unit, goal, note);
    }

    /** For orientation only. */
    public static Figure beside(String benchmark, String name, double value, String unit, String note) {
        return of(benchmark, name, value, unit, new Goal.None(), note);
    }

    public static Figure notMeasured(String benchmark, String name, String unit, Goal goal, String why) {
        return new Figure(benchmark, name, OptionalDouble.empty(), unit, goal, why);
    }

    /** The same that could not be measured, for a reason of which the first line is told. */
    public static Figure failed(String benchmark, String name, String unit, Goal goal, RuntimeException failure) {
        var why = String.valueOf(failure.getMessage());
        return notMeasured(benchmark, name, unit, goal, why.lines().findFirst().orElse(why));
    }

    public Verdict verdict() {
        if (value.isEmpty() || Double.isNaN(value.getAsDouble())) {
            return Verdict.NOT_MEASURED;
        }
        if (goal instanceof Goal.None) {
            return Verdict.FOR_ORIENTATION;
        }
        return goal.isMetBy(value.getAsDouble()) ? Verdict.HOLDS : Verdict.FAILS;
    }
}
