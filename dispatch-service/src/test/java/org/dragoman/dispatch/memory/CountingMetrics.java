package org.dragoman.dispatch.memory;

import java.util.Map;
import java.util.TreeMap;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.port.DispatchMetrics;

/** Counts by plain words: "requested DESK", "offered", "ended COMPLETED" … */
public final class CountingMetrics implements DispatchMetrics {

    private final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public void requested(Channel channel) {
        count("requested " + channel);
    }

    @Override
    public void offered() {
        count("offered");
    }

    @Override
    public void conflicted() {
        count("conflicted");
    }

    @Override
    public void rejected(Rejection why) {
        count("rejected " + why);
    }

    @Override
    public void changed(Change change) {
        change.end().ifPresent(reason -> count("ended " + change.next()));
    }

    @Override
    public void ignored(String because) {
        count("ignored");
    }

    private synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    public synchronized int of(String what) {
        return counts.getOrDefault(what, 0);
    }
}
