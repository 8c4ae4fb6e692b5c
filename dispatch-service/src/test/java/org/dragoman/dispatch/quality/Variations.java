package org.dragoman.dispatch.quality;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.HoldBack;

/** Our policy with one setting changed at a time: what the defaults were chosen by. */
final class Variations {

    private Variations() {}

    static List<Supplier<Dispatcher>> all() {
        return Stream.of(
                Stream.of(0, 5, 10, 20, 30, 60).map(Variations::holdBack),
                Stream.of(1, 2, 3, 5, 10).map(Variations::phones),
                Stream.of(0, 5, 10, 20, 60).map(Variations::coolDown)).flatMap(each -> each).toList();
    }

    private static Supplier<Dispatcher> holdBack(int seconds) {
        return () -> new Ours("hold-back " + seconds + " s", Assumptions.LADDER,
                new HoldBack(Duration.ofSeconds(seconds)), Assumptions.COOL_DOWN);
    }

    private static Supplier<Dispatcher> phones(int phones) {
        return () -> new Ours(phones + " phones at once", new Ladder(List.of(new Rung(Duration.ZERO, phones))),
                Assumptions.HOLD_BACK, Assumptions.COOL_DOWN);
    }

    private static Supplier<Dispatcher> coolDown(int seconds) {
        return () -> new Ours("cool-down " + seconds + " s", Assumptions.LADDER, Assumptions.HOLD_BACK,
                Duration.ofSeconds(seconds));
    }
}
