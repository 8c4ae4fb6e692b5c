package org.dragoman.dispatch.adapter.http.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.dispatch.adapter.http.page.RequestPanel.Sentence;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.explanation.Explanation.Entry;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Verdicts;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.Noted.Climbed;
import org.dragoman.dispatch.domain.matching.Rejection;

/** An explanation in sentences, in the city's own time. */
record ExplanationLines(CityTime time) {

    /**
     * @param details what stands below it
     * @param state message key of the state that the request came to; empty where it stayed in its state
     */
    record Line(String time, Sentence text, List<Sentence> details, Optional<String> state) {}

    /** In a large language hundreds are busy: a page names so many of each reason, and says how many more there are. */
    private static final int NAMED = 12;

    List<Line> of(Explanation told) {
        return told.entries().stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        return switch (entry) {
            case Explanation.Requested it -> plain(it, new Sentence("why.requested." + it.channel().name()));
            case Explanation.Prioritised it -> plain(it, new Sentence("why.prioritised." + it.urgency().name()));
            case Explanation.Wait it -> new Line(at(it), wait(it), rejected(it.among()), Optional.empty());
            case Explanation.Attempt it -> new Line(at(it), new Sentence("why.attempt", it.chosen(),
                    named(it.among().eligible())), details(it), Optional.empty());
            case Explanation.Ring it -> new Line(at(it), ring(it.ring()), times(it.ring()), Optional.empty());
            case Explanation.RungReached it ->
                new Line(at(it), new Sentence("why.rung", it.rung().number() + 1, it.rung().phones()),
                        widened(it.rung()),
                        Optional.empty());
            case Explanation.NeededHuman it -> plain(it, new Sentence("why.human"));
            case Explanation.Moved it -> moved(it);
        };
    }

    private Line plain(Entry entry, Sentence text) {
        return new Line(at(entry), text, List.of(), Optional.empty());
    }

    private static Sentence ring(KeptRing ring) {
        return new Sentence((ring.isVendors() ? "why.vendor." : "why.ring.") + ring.outcome().name(), ring.number());
    }

    private static List<Sentence> widened(Climbed rung) {
        var details = new ArrayList<Sentence>();
        rung.drops().stream().sorted().map(dropped -> new Sentence("ladder.drop." + dropped.code()))
                .forEach(details::add);
        if (rung.vendor()) {
            details.add(new Sentence("why.rung.vendor"));
        }
        return details;
    }

    private Line moved(Explanation.Moved it) {
        var text = new Sentence("happening." + it.because().name());
        var end = it.end().map(why -> new Sentence("end." + why.name())).stream().toList();
        return new Line(at(it), text, end, Optional.of(it.to()).filter(to -> to != it.from())
                .map(to -> "state." + to.name()));
    }

    private String at(Entry entry) {
        return time.seconds(entry.at());
    }

    private Sentence wait(Explanation.Wait it) {
        var until = time.seconds(it.until());
        return it.among().eligible().isEmpty()
                ? new Sentence(it.among().rejected().isEmpty() ? "why.wait.none" : "why.wait.nobody", until)
                : new Sentence("why.wait.free", until, named(it.among().eligible()));
    }

    private static List<Sentence> details(Explanation.Attempt it) {
        var details = new ArrayList<>(rejected(it.among()));
        if (!it.elsewhere().eligible().isEmpty()) {
            details.add(new Sentence("why.elsewhere", named(it.elsewhere().eligible())));
        }
        details.addAll(rejected(it.elsewhere()));
        if (it.forgotten() > 0) {
            details.add(new Sentence("why.forgotten", it.forgotten()));
        }
        return details;
    }

    private static List<Sentence> rejected(Verdicts verdicts) {
        var byRule = new TreeMap<Rejection, List<String>>();
        for (Rejected rejected : verdicts.rejected()) {
            byRule.computeIfAbsent(rejected.why(), why -> new ArrayList<>()).add(rejected.interpreter());
        }
        return byRule.entrySet().stream()
                .map(rule -> new Sentence("rejection." + rule.getKey().name(), named(rule.getValue()))).toList();
    }

    private static String named(List<String> numbers) {
        var shown = String.join(", ", numbers.stream().limit(NAMED).toList());
        return numbers.size() > NAMED ? shown + " … +" + (numbers.size() - NAMED) : shown;
    }

    private List<Sentence> times(KeptRing ring) {
        var times = new ArrayList<Sentence>();
        add(times, "why.rang", ring.rang());
        ring.pickedUp().map(at -> new Sentence("why.pickedUp", time.seconds(at),
                Duration.between(ring.ordered(), at).toSeconds())).ifPresent(times::add);
        add(times, "why.accepted", ring.accepted());
        add(times, "why.connected", ring.connected());
        add(times, "why.over", ring.over());
        ring.cost().map(cost -> new Sentence("why.cost", BigDecimal.valueOf(cost.cents(), 2),
                cost.currency().orElse(""))).ifPresent(times::add);
        return times;
    }

    private void add(List<Sentence> times, String key, Optional<Instant> at) {
        at.map(moment -> new Sentence(key, time.seconds(moment))).ifPresent(times::add);
    }
}
