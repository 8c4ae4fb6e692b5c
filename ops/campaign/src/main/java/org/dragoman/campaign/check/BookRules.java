package org.dragoman.campaign.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.campaign.load.Wish.Told;

/** What the tables must say, against what the clients were told. */
final class BookRules {

    private BookRules() {}

    static List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        acknowledged(evidence, findings);
        ended(evidence, findings);
        doubleBooked(evidence, findings);
        served(evidence, findings);
        return findings;
    }

    private static void acknowledged(Evidence evidence, List<Finding> findings) {
        var kept = evidence.requests().stream().map(Database.Request::id).collect(Collectors.toSet());
        var byKey = evidence.keys().stream().collect(Collectors.toMap(Database.Key::key, Database.Key::request));
        for (var wish : evidence.wishes()) {
            switch (wish.told()) {
                case Told.Accepted accepted when !kept.contains(accepted.requestId()) -> findings
                        .add(new Finding("LOST", "acknowledged request " + accepted.requestId() + " is not there"));
                case Told.Accepted accepted when !accepted.requestId().equals(byKey.get(wish.key())) -> findings
                        .add(new Finding("TWICE", "key " + wish.key() + " was acknowledged as " + accepted.requestId()
                                + " and stands for " + byKey.get(wish.key())));
                case Told.Refused refused -> findings
                        .add(new Finding("REFUSED", "a good request was refused: " + refused));
                case Told.Accepted fine -> {
                    // Kept, and once.
                }
                case Told.Unknown unknown -> {
                    // It may have been done or not.
                }
            }
        }
    }

    private static void ended(Evidence evidence, List<Finding> findings) {
        for (var request : evidence.requests()) {
            if (request.endedAt() == null || request.reason().isEmpty()) {
                findings.add(new Finding("LEFT", "request %s is still %s".formatted(request.id(), request.state())));
            }
        }
    }

    /** Of one interpreter no two assignments may overlap, from the offer to the end. */
    private static void doubleBooked(Evidence evidence, List<Finding> findings) {
        Map<String, Database.Assignment> last = new HashMap<>();
        for (var next : evidence.assignments()) {
            var before = last.put(next.interpreter(), next);
            if (before != null && (before.endedAt() == null || before.endedAt().isAfter(next.offeredAt()))) {
                findings.add(new Finding("DOUBLE", "interpreter %s had assignments %s and %s at once"
                        .formatted(next.interpreter(), before.id(), next.id())));
            }
        }
    }

    /** Of one request no two interpreters may hold the seat at once. */
    private static void served(Evidence evidence, List<Finding> findings) {
        Map<String, Instant> taken = new HashMap<>();
        evidence.assignments().stream().filter(one -> one.acceptedAt() != null)
                .sorted(java.util.Comparator.comparing(Database.Assignment::acceptedAt)).forEach(one -> {
                    var end = one.endedAt() == null ? Instant.MAX : one.endedAt();
                    var before = taken.put(one.request(), end);
                    if (before != null && before.isAfter(one.acceptedAt())) {
                        findings.add(new Finding("SEAT", "request %s had two interpreters at once"
                                .formatted(one.request())));
                    }
                });
    }
}
