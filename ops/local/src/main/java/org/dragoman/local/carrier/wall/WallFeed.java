package org.dragoman.local.carrier.wall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.traffic.Traffic;
import org.dragoman.local.carrier.traffic.TrafficSettings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * What changes on the wall, as it changes: first everything, then only the phones that differ, gathered over a tenth of a
 * second. A viewer that cannot keep up is cut off, and gets everything again when it comes back.
 */
final class WallFeed {
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final int PATIENCE = 256;

    private final Carrier carrier;
    private final List<FluxSink<Change>> viewers = new ArrayList<>();
    private Map<String, PhoneView> shown = new HashMap<>();
    private boolean due;

    WallFeed(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * @param whole
     *            true when the phones are all there are, false when they are those that changed
     * @param gone
     *            numbers that are no longer on the wall
     */
    record Change(boolean whole, List<PhoneView> phones, List<String> gone, List<Link> links, List<LineView> lines,
            TrafficSettings traffic, Traffic.Tally tally) {}

    record LineView(String number, String city) {
        static LineView of(Line line) {
            String city = line.city();
            return new LineView(line.number(), city == null ? "" : city);
        }
    }

    void start() {
        carrier.log().listen(entry -> {
            if (!due) {
                due = true;
                carrier.timeline().after(GATHER, this::tell);
            }
        });
    }

    Flux<Change> changes() {
        return Flux.<Change>create(viewer -> carrier.timeline().run(() -> welcome(viewer)),
                FluxSink.OverflowStrategy.ERROR).onBackpressureBuffer(PATIENCE);
    }

    private void welcome(FluxSink<Change> viewer) {
        tell();
        viewer.next(change(true, List.copyOf(shown.values()), List.of()));
        viewers.add(viewer);
        viewer.onDispose(() -> carrier.timeline().run(() -> viewers.remove(viewer)));
    }

    private void tell() {
        due = false;
        Map<String, PhoneView> now = new LinkedHashMap<>();
        for (Phone phone : carrier.phones().all()) {
            now.put(phone.number(), PhoneView.of(phone, carrier));
        }
        List<PhoneView> changed = now.values().stream().filter(view -> !view.equals(shown.get(view.number()))).toList();
        List<String> gone = shown.keySet().stream().filter(number -> !now.containsKey(number)).toList();
        shown = now;
        Change change = change(false, changed, gone);
        List.copyOf(viewers).forEach(viewer -> viewer.next(change));
    }

    private Change change(boolean whole, List<PhoneView> phones, List<String> gone) {
        return new Change(whole, phones, gone, Link.all(carrier),
                carrier.account().lines().stream().map(LineView::of).toList(), carrier.traffic().settings(),
                carrier.traffic().tally());
    }
}
