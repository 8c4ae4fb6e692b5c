package org.dragoman.dispatch.adapter.http.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.CostJson;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.EntryJson;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.Kind;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.RejectedJson;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.RingJson;
import org.dragoman.dispatch.adapter.http.api.ExplanationJson.VerdictsJson;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.explanation.Explanation.Entry;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;

/** One entry of an explanation on its way to JSON: the fields of its kind, the others absent. */
final class ExplanationEntry {

    private final Entry entry;
    private Optional<Channel> channel = Optional.empty();
    private Optional<Urgency> urgency = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<String> chosen = Optional.empty();
    private Optional<Integer> policy = Optional.empty();
    private Optional<Integer> settings = Optional.empty();
    private Optional<List<String>> eligible = Optional.empty();
    private Optional<List<RejectedJson>> rejected = Optional.empty();
    private Optional<VerdictsJson> notProposed = Optional.empty();
    private Optional<Integer> forgotten = Optional.empty();
    private Optional<RingJson> ring = Optional.empty();
    private Optional<Integer> rung = Optional.empty();
    private Optional<Integer> phones = Optional.empty();
    private Optional<Set<Preference>> drops = Optional.empty();
    private Optional<Boolean> vendors = Optional.empty();
    private Optional<RequestState> from = Optional.empty();
    private Optional<RequestState> to = Optional.empty();
    private Optional<Happening> because = Optional.empty();
    private Optional<EndReason> endReason = Optional.empty();

    ExplanationEntry(Entry entry) {
        this.entry = entry;
    }

    EntryJson json() {
        var kind = fill();
        return new EntryJson(entry.at(), kind, channel, urgency, until, chosen, policy, settings, eligible, rejected,
                notProposed, forgotten, ring, rung, phones, drops, vendors, from, to, because, endReason);
    }

    private Kind fill() {
        return switch (entry) {
            case Explanation.Requested it -> {
                channel = Optional.of(it.channel());
                urgency = Optional.of(it.urgency());
                yield Kind.REQUESTED;
            }
            case Explanation.Prioritised it -> {
                urgency = Optional.of(it.urgency());
                yield Kind.PRIORITISED;
            }
            case Explanation.Wait it -> {
                until = Optional.of(it.until());
                yield judged(Kind.WAIT, it.among());
            }
            case Explanation.Attempt it -> attempt(it);
            case Explanation.Ring it -> {
                ring = Optional.of(of(it.ring()));
                yield Kind.RING;
            }
            case Explanation.RungReached it -> reached(it.rung());
            case Explanation.NeededHuman it -> Kind.NEEDED_HUMAN;
            case Explanation.Moved it -> moved(it);
        };
    }

    private Kind judged(Kind kind, Explanation.Verdicts verdicts) {
        var json = ExplanationJson.of(verdicts);
        eligible = Optional.of(json.eligible());
        rejected = Optional.of(json.rejected());
        return kind;
    }

    private Kind attempt(Explanation.Attempt it) {
        chosen = Optional.of(it.chosen());
        policy = Optional.of(it.policy());
        settings = Optional.of(it.settings());
        notProposed = Optional.of(ExplanationJson.of(it.elsewhere()));
        forgotten = Optional.of(it.forgotten());
        return judged(Kind.ATTEMPT, it.among());
    }

    private Kind reached(Noted.Climbed to) {
        rung = Optional.of(to.number());
        phones = Optional.of(to.phones());
        drops = Optional.of(to.drops());
        vendors = Optional.of(to.vendor());
        return Kind.RUNG;
    }

    private Kind moved(Explanation.Moved it) {
        from = Optional.of(it.from());
        to = Optional.of(it.to());
        because = Optional.of(it.because());
        endReason = it.end();
        return Kind.STATE;
    }

    private static RingJson of(KeptRing kept) {
        return new RingJson(Optional.of(kept.number()).filter(number -> !kept.isVendors()),
                Optional.of(kept.number()).filter(name -> kept.isVendors()), kept.epoch(), kept.ordered(), kept.rang(),
                kept.pickedUp(), kept.accepted(), kept.connected(), kept.over(), kept.outcome(), kept.reason(),
                kept.cost().map(cost -> new CostJson(cost.cents(), cost.currency())));
    }
}
