package org.dragoman.dispatch.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;

/** What it does to a session's phones that a caller lets go of the line and is called back on another call. */
public final class AnchorExchange {

    private AnchorExchange() {}

    /** The phones with the call that is to be made, which is the anchor from now on. */
    public static List<Leg> in(List<Effect> effects, List<Leg> legs) {
        var now = legs;
        for (var effect : effects) {
            if (effect instanceof Effect.AnchorCalledBack calledBack) {
                now = exchanged(calledBack.before(), calledBack.now(), now);
            }
            if (effect instanceof Effect.AnchorCutOff cutOff) {
                now = exchanged(cutOff.before(), cutOff.now(), withGuestsOnceMore(cutOff.guests(), now));
            }
            if (effect instanceof Effect.AnchorRungAgain again) {
                now = exchanged(again.before(), again.now(), now);
            }
        }
        return now;
    }

    private static List<Leg> withGuestsOnceMore(List<LegId> guests, List<Leg> legs) {
        var again = legs.stream().filter(leg -> guests.contains(leg.id()))
                .map(leg -> new Leg(leg.id().onceMore(), leg.role(), false, LegState.PLANNED, false));
        return Stream.concat(legs.stream(), again).toList();
    }

    private static List<Leg> exchanged(LegId before, LegId next, List<Leg> legs) {
        var now = new ArrayList<Leg>();
        legs.forEach(leg -> now.add(leg.id().equals(before)
                ? new Leg(leg.id(), leg.role(), false, leg.state(), leg.held())
                : leg));
        legs.stream().filter(leg -> leg.id().equals(before))
                .map(leg -> new Leg(next, leg.role(), true, LegState.PLANNED, false)).forEach(now::add);
        return now;
    }

    /** What was said of calling somebody back, as of these effects. */
    public static Optional<CallBack> callBack(List<Effect> effects, Optional<CallBack> before) {
        var said = before;
        for (var effect : effects) {
            if (effect instanceof Effect.AnchorCalledBack calledBack) {
                said = Optional.of(CallBack.begun(calledBack.until()));
            }
            if (effect instanceof Effect.TextsAgreed) {
                said = said.map(CallBack::agreed);
            }
            if (effect instanceof Effect.AnchorCutOff) {
                said = said.map(CallBack::onceMore);
            }
        }
        return said;
    }
}
