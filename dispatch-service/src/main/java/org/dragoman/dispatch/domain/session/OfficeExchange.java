package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;

/** What it does to a session's phones that an interpreter has named another office. */
public final class OfficeExchange {

    private OfficeExchange() {}

    /** The phones with that of the office, which is to be rung. */
    public static List<Leg> in(List<Effect> effects, List<Leg> legs) {
        return Stream.concat(legs.stream(), effects.stream().filter(Effect.OfficeAdded.class::isInstance)
                .map(Effect.OfficeAdded.class::cast).map(OfficeExchange::planned)).toList();
    }

    private static Leg planned(Effect.OfficeAdded added) {
        return new Leg(added.leg(), LegRole.AGENCY, false, LegState.PLANNED, false,
                Optional.of(new OfficePhone(added.site(), Opening.OPEN)));
    }
}
