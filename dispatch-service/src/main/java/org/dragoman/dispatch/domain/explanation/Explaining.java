package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.explanation.Explanation.Attempt;
import org.dragoman.dispatch.domain.explanation.Explanation.Entry;
import org.dragoman.dispatch.domain.explanation.Explanation.Moved;
import org.dragoman.dispatch.domain.explanation.Explanation.NeededHuman;
import org.dragoman.dispatch.domain.explanation.Explanation.Prioritised;
import org.dragoman.dispatch.domain.explanation.Explanation.Requested;
import org.dragoman.dispatch.domain.explanation.Explanation.Ring;
import org.dragoman.dispatch.domain.explanation.Explanation.RungReached;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Happening;

/** Tells a request again from what was kept: what the ledger has, and who there was, judged anew by the same policy. */
public final class Explaining {

    private final Judging judging;

    public Explaining(MatchingPolicy policy) {
        this.judging = new Judging(policy);
    }

    public Explanation explain(KeptRequest kept, Past past) {
        var entries = new ArrayList<Entry>();
        var state = RequestState.WAITING;
        for (var note : kept.notes()) {
            entries.addAll(entries(note, state, kept, past));
            state = Waits.after(note, state);
        }
        var waits = new Waits(kept, past, judging).told();
        entries.addAll(waits.waits());
        // Stable: what has one time stays in the order of the ledger.
        entries.sort(Comparator.comparing(Entry::at));
        return new Explanation(kept.request(), kept.reference(), kept.variety(), kept.domain(), kept.zone(),
                kept.asOf(), waits.complete(), entries);
    }

    private List<Entry> entries(Noted note, RequestState before, KeptRequest kept, Past past) {
        return switch (note) {
            case Noted.Requested it -> List.of(new Requested(it.at(), it.channel(), it.urgency()));
            case Noted.Prioritised it -> List.of(new Prioritised(it.at(), it.urgency()));
            case Noted.Offered it -> offered(it, before, kept, past);
            case Noted.VendorRung it -> rung(it.at(), it.epoch(), before, kept);
            case Noted.NeededHuman it -> List.of(new NeededHuman(it.at()));
            case Noted.Happened it -> happened(it);
        };
    }

    private List<Entry> offered(Noted.Offered it, RequestState before, KeptRequest kept, Past past) {
        var entries = new ArrayList<Entry>();
        it.decision().ifPresent(decision -> entries.add(attempt(it.at(), decision, past)));
        entries.addAll(rung(it.at(), it.epoch(), before, kept));
        return entries;
    }

    private static List<Entry> rung(Instant at, long epoch, RequestState before, KeptRequest kept) {
        var entries = new ArrayList<Entry>();
        if (before != RequestState.RINGING) {
            entries.add(new Moved(at, Happening.OFFER_MADE, before, RequestState.RINGING, Optional.empty()));
        }
        kept.ring(epoch).ifPresent(ring -> entries.add(new Ring(at, ring)));
        return entries;
    }

    private Attempt attempt(Instant at, Decision decision, Past past) {
        var seen = past.seenBy(decision);
        var numbers = decision.seen().stream().map(Decision.Seen::interpreter).collect(Collectors.toSet());
        var others = past.at(decision.demand().now()).stream()
                .filter(person -> !numbers.contains(person.publicNumber())).toList();
        return new Attempt(at, decision.chosen(), decision.policy(), decision.settings(),
                judging.all(decision.demand(), seen), judging.speakers(decision.demand(), others),
                decision.seen().size() - seen.size());
    }

    private static List<Entry> happened(Noted.Happened it) {
        var entries = new ArrayList<Entry>();
        it.climbed().ifPresent(to -> entries.add(new RungReached(it.at(), to)));
        if (it.climbed().isEmpty() || it.from() != it.to()) {
            entries.add(new Moved(it.at(), it.what(), it.from(), it.to(), it.end()));
        }
        return entries;
    }
}
