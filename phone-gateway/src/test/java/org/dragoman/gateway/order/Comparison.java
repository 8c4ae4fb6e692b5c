package org.dragoman.gateway.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.gateway.order.Records.LegRow;

/** Compares a life that was played in order with the same life played in another: {@link AnyOrderTest} says how. */
final class Comparison {

    private static final Set<String> UNANSWERED = Set.of("NO_ANSWER", "BUSY", "NEVER_RANG");

    private final Records records;
    private final Played one;
    private final Played other;
    private final List<String> faults = new ArrayList<>();

    private Comparison(Records records, Played one, Played other) {
        this.records = records;
        this.one = one;
        this.other = other;
    }

    static List<String> faults(Records records, Played one, Played other) {
        var comparison = new Comparison(records, one, other);
        one.life().legs().forEach(comparison::leg);
        comparison.lineCall();
        return comparison.faults;
    }

    private void leg(int phone) {
        var in = Course.of(one.life(), phone, one.arrivals());
        var out = Course.of(other.life(), phone, other.arrivals());
        ruled(phone, "in order", one, in);
        ruled(phone, "in another order", other, out);
        compare(phone, row(one, phone), row(other, phone), in.stop().equals(out.stop()));
    }

    private LegRow row(Played played, int phone) {
        return records.leg(played.leg(phone));
    }

    private void ruled(int phone, String order, Played played, Course course) {
        var row = row(played, phone);
        var what = "phone %d %s: ".formatted(phone, order);
        same(what + "told", course.told(), records.told(played.leg(phone)));
        same(what + "the reason of the end", course.end(), row.end());
        same(what + "stopped for", course.stop(), row.stop());
        same(what + "the call", played.callSid(phone), row.callSid());
        same(what + "a stop that is due", false, row.stopDue() && row.phase().equals("ENDED"));
    }

    private void compare(int phone, LegRow in, LegRow out, boolean stoppedAlike) {
        var what = "phone %d, in order and in another: ".formatted(phone);
        same(what + "phase", in.phase(), out.phase());
        same(what + "numbers gone", in.numbersGone(), out.numbersGone());
        same(what + "inbox", in.inbox(), out.inbox());
        if (!in.phase().equals("ENDED")) {
            same(what + "place", in.place(), out.place());
        }
        if (stoppedAlike) {
            same(what + "the reason of the end", in.end(), out.end());
        }
        if (UNANSWERED.contains(in.end()) && UNANSWERED.contains(out.end())) {
            same(what + "rang", in.rang(), out.rang());
        }
    }

    private void lineCall() {
        same("the line's call", records.lineCall(one.callSid(0)), records.lineCall(other.callSid(0)));
    }

    private void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            faults.add("%s: %s is expected, %s is there".formatted(what, expected, found));
        }
    }
}
