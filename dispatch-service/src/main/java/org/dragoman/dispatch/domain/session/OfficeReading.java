package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * What it means that an interpreter names an office during a call. Whoever of an office is in the room stays until they hang
 * up; one that is still rung, or was to be rung, is not wanted any more.
 */
final class OfficeReading {

    /** Besides the caller and two interpreters in a hand-over, as many as a room holds. */
    private static final int MOST_IN_ROOM = 2;

    private OfficeReading() {}

    static Reading of(Session session, Leg leg, SessionEvent.OfficeNamed named) {
        return session.liveOn(leg.id())
                .filter(live -> live.state() == AssignmentState.CONNECTED && !live.isVendors())
                .filter(live -> session.state() == RequestState.IN_SESSION || session.isStanding(live))
                .map(live -> of(session, live, named))
                .orElseGet(() -> notNow("nobody interprets on this phone"));
    }

    private static Reading of(Session session, Assignment live, SessionEvent.OfficeNamed named) {
        if (offices(session).anyMatch(office -> isWanted(office, named))) {
            return new Reading.Understood(List.of(), Optional.empty(), Optional.of(live));
        }
        if (offices(session).filter(Leg::isInRoom).count() >= MOST_IN_ROOM) {
            return notNow("two offices are in the room");
        }
        var facts = new ArrayList<Effect>();
        offices(session).forEach(office -> facts.addAll(unwanted(session, office)));
        facts.add(new Effect.OfficeAdded(named.next(), named.site()));
        return new Reading.Understood(facts, Optional.of(Happening.OFFICE_NAMED), Optional.of(live));
    }

    private static Stream<Leg> offices(Session session) {
        return session.legs().stream().filter(leg -> leg.role() == LegRole.AGENCY);
    }

    /** Or was already, by this very wish. */
    private static boolean isWanted(Leg leg, SessionEvent.OfficeNamed named) {
        return leg.id().equals(named.next()) || leg.state() != LegState.ENDED
                && leg.office().filter(office -> office.site().equals(named.site())).isPresent();
    }

    private static List<Effect> unwanted(Session session, Leg office) {
        return switch (office.state()) {
            case PLANNED -> List.of(ended(office, LegEnd.NEVER_RANG));
            case ORDERED, RINGING, ANSWERED -> List.of(ended(office, LegEnd.STOPPED),
                    new PhoneEffects(session).stop(office, Word.CALL_ENDED));
            case JOINED, LEFT, ENDED -> List.of();
        };
    }

    private static Effect ended(Leg office, LegEnd end) {
        return new Effect.LegMoved(office.id(), LegState.ENDED, Optional.of(end));
    }
}
