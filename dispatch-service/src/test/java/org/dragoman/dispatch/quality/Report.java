package org.dragoman.dispatch.quality;

import static org.dragoman.dispatch.quality.Figures.ALL;
import static org.dragoman.dispatch.quality.Figures.SCARCE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.language.VarietyTag;

/** The figures as a table for people and as JSON for machines. */
final class Report {

    private Report() {}

    private static Map<String, Predicate<VarietyTag>> rows() {
        var rows = new LinkedHashMap<String, Predicate<VarietyTag>>();
        rows.put("all", ALL);
        rows.put("all scarce", SCARCE);
        Assumptions.TONGUES.forEach(tongue -> rows.put(tongue.tag().value() + (tongue.isScarce() ? " (scarce)" : ""),
                tongue.tag()::equals));
        return rows;
    }

    static String table(Trial trial) {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%n%s city: mean wait / p90 in s, hang up in %%; rings per"
                        + " call: ", trial.city().name().toLowerCase(Locale.ROOT)));
        trial.figures().forEach(each -> text.append(String.format(Locale.ROOT, "%s %.2f  ", each.name(),
                each.ringsPerCall())));
        text.append(String.format("%n%-22s%7s%9s%9s", "", "calls", "bound", "ours/b."));
        trial.figures().forEach(each -> text.append(String.format("%24s", each.name())));
        rows().forEach((name, which) -> text.append(String.format("%n")).append(row(trial, name, which)));
        return text.append(String.format("%n")).toString();
    }

    private static String row(Trial trial, String name, Predicate<VarietyTag> which) {
        double bound = trial.bound(which);
        var text = new StringBuilder(String.format(Locale.ROOT, "%-22s%7d%9.1f%9.2f", name, trial.ours().calls(which),
                bound, trial.ours().mean(which) / bound));
        trial.figures().forEach(each -> text.append(String.format(Locale.ROOT, "%9.1f /%6.1f%6.1f%%", each.mean(which),
                each.p90(which), 100 * each.abandoned(which))));
        return text.toString();
    }

    static String goals(Trial trial) {
        var text = new StringBuilder();
        Goals.of(trial).all().forEach(goal -> text.append(goal.holds() ? "  holds  " : "  FAILS  ")
                .append(goal.sentence()).append(System.lineSeparator()));
        return text.toString();
    }

    static String json(List<Trial> trials) {
        var cities = new ArrayList<String>();
        for (var trial : trials) {
            var rows = new ArrayList<String>();
            rows().forEach((name, which) -> {
                var policies = trial.figures().stream().map(each -> String.format(Locale.ROOT,
                        "{\"name\": \"%s\", \"meanSeconds\": %.3f, \"p90Seconds\": %.3f, \"abandoned\": %.5f}",
                        each.name(), each.mean(which), each.p90(which), each.abandoned(which))).toList();
                rows.add(String.format(Locale.ROOT,
                        "{\"of\": \"%s\", \"calls\": %d, \"boundSeconds\": %.3f, \"policies\": [%s]}", name,
                        trial.ours().calls(which), trial.bound(which), String.join(", ", policies)));
            });
            cities.add(String.format("{\"city\": \"%s\", \"goalsHold\": %b, \"rows\": [%s]}", trial.city(),
                    Goals.of(trial).hold(), String.join(",\n", rows)));
        }
        return "[" + String.join(",\n", cities) + "]" + System.lineSeparator();
    }
}
