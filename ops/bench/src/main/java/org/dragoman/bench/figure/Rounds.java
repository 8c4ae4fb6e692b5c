package org.dragoman.bench.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The same measured several times. The median is what is told: one round that something disturbed does not move it. */
public record Rounds(List<Double> values) {

    /**
     * @throws IllegalArgumentException
     *             if there is none
     */
    public Rounds {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    /** Of an even number of rounds the mean of the two in the middle. */
    public double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Round by round this by the other: what disturbed a round disturbed both halves of it. */
    public Rounds ratioTo(Rounds other) {
        if (other.values.size() != values.size()) {
            throw new IllegalArgumentException("Rounds are compared pair by pair");
        }
        return new Rounds(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round)).toList());
    }

    /** From the least to the most. */
    public String range() {
        var sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "%d rounds, %.3g to %.3g", sorted.size(), sorted.getFirst(),
                sorted.getLast());
    }
}
