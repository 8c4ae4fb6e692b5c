package org.dragoman.dispatch.domain.explanation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.explanation.Explanation.Wait;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * What the times looked like in which a request waited. An attempt that finds nobody writes nothing (each instance makes
 * one per second and request); who there was follows from the facts of the people, which are kept with their times.
 */
final class Waits {

    /** Within this an attempt is made, whatever was missed; people free for less were on their way to be asked. */
    private static final Duration NEXT_SWEEP = Duration.ofSeconds(2);
    /** In a large language somebody moves all the time; what comes later is left out and said to be. */
    static final int MOST_MOMENTS = 300;

    /** @param waits oldest first */
    record Told(List<Wait> waits, boolean complete) {}

    /** @param waitingSince the ladder counts from then on, which may be long before {@code from} */
    private record Span(Instant from, Instant to, Instant waitingSince) {}

    private final KeptRequest kept;
    private final Past past;
    private final Asked asked;
    private final Judging judging;

    Waits(KeptRequest kept, Past past, Judging judging) {
        this.kept = kept;
        this.past = past;
        this.asked = new Asked(kept, past);
        this.judging = judging;
    }

    Told told() {
        var waits = new ArrayList<Wait>();
        int moments = 0;
        for (var span : spans()) {
            var within = moments(span);
            moments += within.size();
            if (moments > MOST_MOMENTS) {
                return new Told(waits, false);
            }
            waits.addAll(waits(span, List.copyOf(within)));
        }
        return new Told(waits, true);
    }

    private List<Wait> waits(Span span, List<Instant> moments) {
        var waits = new ArrayList<Wait>();
        for (int index = 0; index < moments.size(); index++) {
            var at = moments.get(index);
            var until = index + 1 < moments.size() ? moments.get(index + 1) : span.to();
            var now = new Wait(at, until, judging.speakers(asked.at(at, span.waitingSince()), past.at(at)));
            if (!waits.isEmpty() && waits.getLast().among().equals(now.among())) {
                now = new Wait(waits.removeLast().at(), until, now.among());
            }
            waits.add(now);
        }
        waits.removeIf(Waits::isOnlyTheWayToAnOffer);
        return waits;
    }

    private static boolean isOnlyTheWayToAnOffer(Wait wait) {
        return !wait.among().eligible().isEmpty()
                && Duration.between(wait.at(), wait.until()).compareTo(NEXT_SWEEP) < 0;
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        var state = RequestState.WAITING;
        var since = kept.began();
        var waitingSince = since;
        for (var note : kept.notes()) {
            var next = after(note, state);
            if (state == RequestState.WAITING && next != state && note.at().isAfter(since)) {
                spans.add(new Span(since, note.at(), waitingSince));
            }
            since = next == state ? since : note.at();
            waitingSince = beginsAnew(note) ? note.at() : waitingSince;
            state = next;
        }
        if (state == RequestState.WAITING && kept.asOf().isAfter(since)) {
            spans.add(new Span(since, kept.asOf(), waitingSince));
        }
        return spans;
    }

    private static boolean beginsAnew(Noted note) {
        return note instanceof Noted.Happened happened && happened.waitsAnew();
    }

    /** The state that a request is in after this entry of its ledger. */
    static RequestState after(Noted note, RequestState state) {
        return switch (note) {
            case Noted.Requested requested -> RequestState.WAITING;
            case Noted.Prioritised prioritised -> state;
            case Noted.Offered offered -> RequestState.RINGING;
            case Noted.VendorRung rung -> RequestState.RINGING;
            case Noted.NeededHuman alerted -> state;
            case Noted.Happened happened -> happened.to();
        };
    }

    /** Between two of these nothing changes that the policy reads. */
    private TreeSet<Instant> moments(Span span) {
        var moments = new TreeSet<Instant>();
        moments.add(span.from());
        Stream.concat(past.changes(), asked.changes(span.waitingSince(), span.to()))
                .filter(at -> isWithin(at, span)).forEach(moments::add);
        for (var day = past.midnightAfter(span.from()); isWithin(day, span); day = past.midnightAfter(day)) {
            moments.add(day);
        }
        return moments;
    }

    private static boolean isWithin(Instant moment, Span span) {
        return moment.isAfter(span.from()) && moment.isBefore(span.to());
    }
}
