package org.dragoman.bench.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run. */
public record Report(List<Figure> figures) {

    private static final String LINE = "%-10s %-52s %12s  %-8s %-12s %s%n";

    public Report {
        figures = List.copyOf(figures);
    }

    /** Whether every goal is met, and every figure was measured. */
    public boolean holds() {
        return !figures.isEmpty() && figures.stream().allMatch(figure -> figure.verdict().isFine());
    }

    public String table() {
        var text = new StringBuilder(LINE.formatted("benchmark", "figure", "", "goal", "", ""));
        figures.forEach(figure -> text.append(line(figure)));
        return text.append(holds() ? "All holds.\n" : "Not all holds.\n").toString();
    }

    private static String line(Figure figure) {
        var value = figure.value().isPresent() ? number(figure.value().getAsDouble()) + " " + figure.unit() : "-";
        return String.format(Locale.ROOT, LINE, figure.benchmark(), figure.name(), value, figure.goal().text(),
                figure.verdict().text(), figure.note()).stripTrailing() + System.lineSeparator();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("holds", holds(),
                "figures", figures.stream().map(Report::json).toList()));
    }

    private static Map<String, Object> json(Figure figure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("benchmark", figure.benchmark());
        json.put("figure", figure.name());
        figure.value().ifPresent(value -> json.put("value", value));
        json.put("unit", figure.unit());
        json.put("goal", figure.goal().text());
        json.put("verdict", figure.verdict());
        json.put("note", figure.note());
        return json;
    }
}
