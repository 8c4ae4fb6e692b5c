package org.dragoman.dispatch.quality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.quality.Figures.Heard;

/** Some weeks of one city, each under each dispatcher. */
record Trial(City city, List<Figures> figures, Map<VarietyTag, Double> boundSeconds) {

    private record Lived(Outcome patient, Outcome impatient) {}

    static Trial of(City city, List<Supplier<Dispatcher>> dispatchers, long firstSeed, long lastSeed) {
        var roster = Roster.of(city);
        var bound = new TreeMap<VarietyTag, Double>();
        LongStream.rangeClosed(firstSeed, lastSeed).forEach(seed -> new Bound(roster, new Week(seed),
                Bound.House.OF_THE_CITY).waits()
                .forEach((tongue, millis) -> bound.merge(tongue, millis / 1000.0, Double::sum)));
        return new Trial(city, dispatchers.stream().map(dispatcher -> figures(roster, dispatcher, firstSeed, lastSeed))
                .toList(), bound);
    }

    private static Figures figures(Roster roster, Supplier<Dispatcher> dispatcher, long firstSeed, long lastSeed) {
        var weeks = LongStream.rangeClosed(firstSeed, lastSeed).parallel().mapToObj(seed -> new Lived(
                live(roster, dispatcher.get(), seed, true), live(roster, dispatcher.get(), seed, false))).toList();
        double calls = weeks.stream().mapToDouble(week -> week.patient().callers().size()).sum();
        return new Figures(dispatcher.get().name(),
                weeks.stream().flatMap(week -> week.patient().callers().stream()).map(Heard::of).toList(),
                weeks.stream().flatMap(week -> week.impatient().callers().stream()).map(Heard::of).toList(),
                weeks.stream().mapToDouble(week -> week.patient().rings()).sum() / calls);
    }

    private static Outcome live(Roster roster, Dispatcher dispatcher, long seed, boolean patient) {
        return new CityWeek(new Week(seed), roster, dispatcher, patient, Bound.House.OF_THE_CITY).live();
    }

    Figures ours() {
        return figures.getFirst();
    }

    List<Figures> others() {
        return figures.subList(1, figures.size());
    }

    /** No dispatcher whatever has a lower mean wait, in seconds. */
    double bound(Predicate<VarietyTag> which) {
        return boundSeconds.entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue).sum() / ours().calls(which);
    }
}
