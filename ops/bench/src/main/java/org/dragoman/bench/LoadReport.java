package org.dragoman.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a run and what does not hold.
 *
 * @param faults
 *            sentences; none means that all holds
 */
record LoadReport(double rate, int seconds, int sent, Latency accepted, Latency told, int refused, int cancelled,
        double limitMillis, Map<String, Integer> states, Map<String, Integer> offers, List<String> faults) {

    static LoadReport of(double rate, int seconds, double limitMillis, Observations seen) {
        var accepted = Latency.of(seen.accepted());
        var told = Latency.of(seen.told());
        var faults = new ArrayList<String>();
        if (accepted.count() < seen.sent()) {
            faults.add("%d of %d requests were not accepted%s".formatted(seen.sent() - accepted.count(), seen.sent(),
                    seen.refusals().isEmpty() ? "" : ": " + seen.refusals().getFirst()));
        }
        if (told.count() < accepted.count()) {
            faults.add("%d accepted requests were never rung".formatted(accepted.count() - told.count()));
        }
        if (told.p99() > limitMillis) {
            faults.add(String.format(Locale.ROOT, "p99 of request to ring is %.1f ms, more than %.0f ms", told.p99(),
                    limitMillis));
        }
        if (seen.states().getOrDefault("CANCELLED", 0) < told.count()) {
            faults.add("not every request that was rung ended as CANCELLED: " + seen.states());
        }
        seen.offers().keySet().stream().filter(end -> end.startsWith("LAPSED"))
                .forEach(end -> faults.add("interpreters were charged with a miss: " + end));
        return new LoadReport(rate, seconds, seen.sent(), accepted, told, seen.refusals().size(), seen.cancelled(),
                limitMillis, seen.states(), seen.offers(), List.copyOf(faults));
    }

    boolean holds() {
        return faults.isEmpty();
    }

    String table() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-34s %8s %8s %8s %8s %8s%n", "milliseconds", "count", "p50", "p90",
                "p99", "max"));
        text.append(row("request due -> 201", accepted));
        text.append(row("request due -> gateway keeps ring", told));
        text.append("%nsent %d, accepted %d, rung %d, cancelled %d, refused %d%n".formatted(sent, accepted.count(),
                told.count(), cancelled, refused));
        text.append("requests %s%noffers   %s%n".formatted(states, offers));
        faults.forEach(fault -> text.append("FAILS: ").append(fault).append('\n'));
        text.append(holds() ? "All holds.\n" : "");
        return text.toString();
    }

    private static String row(String name, Latency latency) {
        return String.format(Locale.ROOT, "%-34s %8d %8.1f %8.1f %8.1f %8.1f%n", name, latency.count(), latency.p50(),
                latency.p90(), latency.p99(), latency.max());
    }
}
