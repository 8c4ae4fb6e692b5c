package org.dragoman.gateway.domain.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.call.Wait;

/** The whole sentences for a place in line and for a wait: none is put together from a number and a noun. */
public final class WaitWords {

    /** Upper ends in seconds: what is said is never shorter than what was estimated. */
    private static final TreeMap<Integer, Sentence> WITHIN = new TreeMap<>(Map.of(60, Sentence.WAIT_UNDER_1,
            180, Sentence.WAIT_UNDER_3, 300, Sentence.WAIT_UNDER_5, 600, Sentence.WAIT_UNDER_10,
            1200, Sentence.WAIT_UNDER_20));

    private WaitWords() {}

    /** Nothing for a caller who stands in no line. */
    public static List<Sentence> of(Wait wait) {
        return wait.place().stream()
                .flatMap(place -> Stream.concat(Stream.of(place(place)), wait.seconds().stream().map(WaitWords::time)))
                .toList();
    }

    private static Sentence place(int place) {
        return switch (place) {
            case 1 -> Sentence.PLACE_FIRST;
            case 2 -> Sentence.PLACE_SECOND;
            case 3 -> Sentence.PLACE_THIRD;
            default -> Sentence.PLACE_LATER;
        };
    }

    private static Sentence time(int seconds) {
        return Optional.ofNullable(WITHIN.ceilingEntry(seconds)).map(Map.Entry::getValue).orElse(Sentence.WAIT_LONGER);
    }
}
