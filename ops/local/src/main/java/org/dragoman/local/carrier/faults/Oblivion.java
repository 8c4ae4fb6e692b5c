package org.dragoman.local.carrier.faults;

import java.util.List;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallBook;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.StopReason;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.ConferenceBook;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;

/** The carrier forgets every call: lines go dead, nobody is told, and the interface knows nothing of them any more. */
public final class Oblivion {
    private final Timeline timeline;
    private final CallBook calls;
    private final CallMoves moves;
    private final ConferenceBook conferences;
    private final CarrierLog log;

    public Oblivion(Timeline timeline, CallBook calls, CallMoves moves, ConferenceBook conferences, CarrierLog log) {
        this.timeline = timeline;
        this.calls = calls;
        this.moves = moves;
        this.conferences = conferences;
        this.log = log;
    }

    /** @return how many calls were up */
    public int forgetAll() {
        for (Conference conference : conferences.live()) {
            conference.vanish(timeline.now());
        }
        List<Call> live = calls.live();
        live.forEach(call -> call.callback(null));
        live.forEach(call -> call.stop(StopReason.UPDATED_BY_API));
        live.forEach(call -> moves.complete(call, StopReason.HUNG_UP));
        calls.clear();
        conferences.clear();
        log.add(new CarrierEvent.Misbehaved("FORGOT", live.size() + " calls"));
        return live.size();
    }
}
