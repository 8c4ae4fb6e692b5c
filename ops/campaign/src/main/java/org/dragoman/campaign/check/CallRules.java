package org.dragoman.campaign.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.campaign.load.Witness.Sight;

/** What the carrier saw, against what the tables say. */
final class CallRules {

    private final Evidence evidence;
    private final Map<String, Database.Leg> legs;
    private final Map<String, Database.Assignment> assignments;
    private final List<Finding> findings = new ArrayList<>();

    private CallRules(Evidence evidence) {
        this.evidence = evidence;
        legs = evidence.legs().stream().collect(Collectors.toMap(Database.Leg::id, leg -> leg));
        assignments = evidence.assignments().stream()
                .collect(Collectors.toMap(Database.Assignment::id, assignment -> assignment));
    }

    static List<Finding> check(Evidence evidence) {
        var rules = new CallRules(evidence);
        rules.rooms();
        rules.rings();
        rules.orders();
        return rules.findings;
    }

    /** Whoever is in a room is there by the book, with the people of one request, and one interpreter at a time. */
    private void rooms() {
        Map<String, Set<String>> requests = new HashMap<>();
        Map<String, Set<String>> interpreters = new HashMap<>();
        for (var sight : evidence.carrier()) {
            var conference = sight.text("conferenceSid");
            var interpreter = evidence.interpreters().get(sight.text("number"));
            switch (sight.kind()) {
                case "Joined" -> {
                    var leg = legs.get(sight.text("label"));
                    if (leg == null) {
                        found("STRANGER", "somebody joined a room as leg '%s', which is in no table",
                                sight.text("label"));
                        break;
                    }
                    if (requests.computeIfAbsent(conference, c -> new HashSet<>()).add(leg.request())
                            && requests.get(conference).size() > 1) {
                        found("MIXED", "room %s holds people of %s", conference, requests.get(conference));
                    }
                    if (interpreter != null) {
                        joinedByTheBook(leg, interpreter);
                        var inside = interpreters.computeIfAbsent(conference, c -> new HashSet<>());
                        inside.add(interpreter);
                        if (inside.size() > 1) {
                            found("CROWD", "room %s holds interpreters %s at once", conference, inside);
                        }
                    }
                }
                case "Left" -> interpreters.computeIfAbsent(conference, c -> new HashSet<>()).remove(interpreter);
                default -> {
                    // Nothing about rooms.
                }
            }
        }
    }

    private void joinedByTheBook(Database.Leg leg, String interpreter) {
        var assignment = leg.assignment() == null ? null : assignments.get(leg.assignment());
        if (assignment == null || !assignment.interpreter().equals(interpreter) || assignment.acceptedAt() == null) {
            found("UNBOOKED", "interpreter %s joined as leg %s, whose assignment is %s", interpreter, leg.id(),
                    assignment);
        }
    }

    /** A phone rings at most once for each offer, however often the order was repeated. */
    private void rings() {
        var rings = evidence.carrier().stream().filter(sight -> sight.kind().equals("CallPlaced"))
                .filter(sight -> evidence.interpreters().containsKey(sight.text("to")))
                .collect(Collectors.groupingBy(sight -> evidence.interpreters().get(sight.text("to")),
                        Collectors.counting()));
        var offers = evidence.assignments().stream()
                .collect(Collectors.groupingBy(Database.Assignment::interpreter, Collectors.counting()));
        rings.forEach((interpreter, count) -> {
            if (count > offers.getOrDefault(interpreter, 0L)) {
                found("RANG_TWICE", "interpreter %s was called %d times for %d offers", interpreter, count,
                        offers.getOrDefault(interpreter, 0L));
            }
        });
    }

    /**
     * A call is asked for once, whichever gateway asks. Each is told of at an address of its own, so that two calls with
     * one address are two rings for one leg, whoever's phone it is and whatever else it was offered.
     */
    private void orders() {
        evidence.carrier().stream().filter(sight -> sight.kind().equals("CallPlaced"))
                .filter(sight -> sight.text("direction").equals("outbound-api") && !sight.text("callback").isEmpty())
                .collect(Collectors.groupingBy(sight -> sight.text("callback"), Collectors.counting()))
                .forEach((callback, count) -> {
                    if (count > 1) {
                        found("RANG_TWICE", "%d calls were made for one leg, the one of %s", count, callback);
                    }
                });
    }

    private void found(String rule, String what, @org.jspecify.annotations.Nullable Object... about) {
        findings.add(new Finding(rule, what.formatted(about)));
    }
}
