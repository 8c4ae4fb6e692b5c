package org.dragoman.campaign.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.campaign.load.Witness.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What callers went through, as the carrier saw it. Whoever dialled a line or was called back as a resident, and did not
 * hang up, was in a call or was told something. A caller whom the carrier's own bin connected with the backup line has
 * been handed over to people: that is no loss, whatever had failed before.
 */
final class CallerRules {

    private static final Set<String> OVER = Set.of("completed", "failed", "canceled");

    private final Evidence evidence;
    private final Set<String> metInterpreter;
    private final Map<String, String> callers = new HashMap<>();
    private final Set<String> hungUp = new HashSet<>();
    private final Set<String> talked = new HashSet<>();
    private final Map<String, Sight> words = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private CallerRules(Evidence evidence) {
        this.evidence = evidence;
        var legs = evidence.legs().stream().collect(Collectors.toMap(Database.Leg::id, leg -> leg));
        metInterpreter = evidence.carrier().stream().filter(sight -> sight.kind().equals("Joined"))
                .filter(sight -> evidence.interpreters().containsKey(sight.text("number")))
                .map(sight -> legs.get(sight.text("label"))).filter(java.util.Objects::nonNull)
                .map(Database.Leg::request).collect(Collectors.toSet());
        evidence.carrier().forEach(sight -> see(sight, legs.get(sight.text("label"))));
    }

    static List<Finding> check(Evidence evidence) {
        return new CallerRules(evidence).findings;
    }

    static Callers count(Evidence evidence) {
        var rules = new CallerRules(evidence);
        var dialled = rules.callers.keySet();
        return new Callers(dialled.size(), (int) dialled.stream().filter(rules.talked::contains).count());
    }

    private void see(Sight sight, Database.@Nullable Leg leg) {
        var call = sight.text("callSid");
        switch (sight.kind()) {
            case "CallPlaced" -> {
                if (sight.text("direction").equals("inbound")) {
                    callers.put(call, "");
                }
            }
            case "Joined" -> {
                if (leg != null && leg.role().equals("RESIDENT")) {
                    callers.put(call, leg.request());
                }
            }
            case "HungUp" -> hungUp.add(call);
            case "Bridged" -> talked.add(call);
            case "Heard" -> words.put(call, sight);
            case "CallMoved" -> {
                if (callers.containsKey(call) && OVER.contains(sight.text("status"))) {
                    ended(call, callers.get(call), words.get(call));
                }
            }
            default -> {
                // Nothing a caller would notice.
            }
        }
    }

    private void ended(String call, String request, @Nullable Sight last) {
        var served = hungUp.contains(call) || talked.contains(call) || metInterpreter.contains(request);
        if (!served && (last == null
                || last.text("words").toLowerCase(Locale.ROOT).contains("application error"))) {
            findings.add(new Finding("DEAD_LINE", "the line of call %s (request %s) went dead; last words: %s"
                    .formatted(call, request.isEmpty() ? "none" : request, last)));
        }
    }
}
