package org.dragoman.dispatch.domain.wait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely each length is, learnt from spells of which some were cut short. Such a one speaks for all lengths up to its
 * cut and for none beyond it (Kaplan and Meier, 1958): whoever hung up is neither counted as served nor forgotten.
 *
 * @param parts lengths with their likelihood, the shortest first; together at most 1, the rest is longer than was ever seen
 */
record Lengths(List<Part> parts) {

    record Part(double length, double likelihood) {}

    private static final Comparator<Spell> SHORTEST_FIRST = Comparator.comparingDouble(Spell::length)
            .thenComparing(spell -> !spell.ended());

    Lengths {
        parts = List.copyOf(parts);
    }

    static Lengths of(List<Spell> spells) {
        var parts = new ArrayList<Part>();
        double longer = 1;
        int left = spells.size();
        for (var spell : spells.stream().sorted(SHORTEST_FIRST).toList()) {
            if (spell.ended()) {
                parts.add(new Part(spell.length(), longer / left));
                longer -= longer / left;
            }
            left--;
        }
        return new Lengths(parts);
    }

    double within(double length) {
        return parts.stream().filter(part -> part.length() <= length).mapToDouble(Part::likelihood).sum();
    }

    /** What is left of something that has lasted so long already. */
    Lengths after(double elapsed) {
        double longer = 1 - within(elapsed);
        return new Lengths(parts.stream().filter(part -> part.length() > elapsed)
                .map(part -> new Part(part.length() - elapsed, part.likelihood() / longer)).toList());
    }
}
