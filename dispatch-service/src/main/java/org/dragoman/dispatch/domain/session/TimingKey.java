package org.dragoman.dispatch.domain.session;

import java.util.function.ToLongFunction;

/** What a city may say of its {@link Timing}: by which key, and between which bounds. */
public enum TimingKey {
    RING("ringSeconds", 5, 120, timing -> timing.ring().toSeconds()), RING_CAP("ringCapSeconds", 5, 86_400,
            timing -> timing.ringCap().toSeconds()), CONNECT("connectSeconds", 5, 600,
                    timing -> timing.connect().toSeconds()), LONGEST_WAIT("longestWaitSeconds", 10, 86_400,
                            timing -> timing.longestWait().toSeconds()), WRAP_UP("wrapUpSeconds", 0, 3_600,
                                    timing -> timing.wrapUp().toSeconds()), COOL_DOWN("coolDownSeconds", 1, 3_600,
                                            timing -> timing.coolDown().toSeconds()), LONGEST_SESSION(
                                                    "longestSessionSeconds", 30, 86_400,
                                                    timing -> timing.session().toSeconds()), CALL_BACK(
                                                            "callBackSeconds", 10, 86_400,
                                                            timing -> timing.callBack()
                                                                    .toSeconds()), MISSES_BEFORE_BREAK(
                                                                            "missesBeforeBreak", 1, 10,
                                                                            Timing::missesBeforeBreak), FAILURES_BEFORE_HUMAN(
                                                                                    "failuresBeforeHuman", 2, 100,
                                                                                    Timing::failuresBeforeHuman);

    private final String code;
    private final int min;
    private final int max;
    private final ToLongFunction<Timing> value;

    TimingKey(String code, int min, int max, ToLongFunction<Timing> value) {
        this.code = code;
        this.min = min;
        this.max = max;
        this.value = value;
    }

    public String code() {
        return code;
    }

    /** Both ends are allowed. */
    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    /** What holds for a city that does not say it. */
    public int standard() {
        return Math.toIntExact(value.applyAsLong(Timing.DEFAULT));
    }

    void within(long said) {
        if (said < min || said > max) {
            throw new IllegalArgumentException("%s is %d to %d, not %d".formatted(code, min, max, said));
        }
    }
}
