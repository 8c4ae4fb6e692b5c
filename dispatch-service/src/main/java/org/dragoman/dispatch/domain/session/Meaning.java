package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.means;
import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.function.Function;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;

/**
 * Turns an event into what it means for the request, by whose phone it is and what stands. Events come late, twice and
 * out of order, so each is read against the present state and never trusted to be the next one.
 */
final class Meaning {

    private Meaning() {}

    static Reading of(Session session, SessionEvent event) {
        return switch (event) {
            case SessionEvent.PhoneRang e -> onLeg(session, e.leg(), leg -> OfferReading.rang(session, leg));
            case SessionEvent.PhoneAnswered e -> onLeg(session, e.leg(), leg -> OfferReading.answered(session, leg));
            case SessionEvent.JoinedRoom e -> onLeg(session, e.leg(), leg -> RoomReading.joined(session, leg));
            case SessionEvent.LeftRoom e ->
                onLeg(session, e.leg(), leg -> RoomReading.left(session, leg, e.roomClosed()));
            case SessionEvent.PhoneEnded e ->
                onLeg(session, e.leg(), leg -> ended(session, leg, e.end()));
            case SessionEvent.OfferAccepted e -> OfferReading.accepted(session, e.assignment(), e.epoch());
            case SessionEvent.OfferDeclined e -> OfferReading.declined(session, e.assignment(), e.epoch());
            case SessionEvent.OfferDeclinedForBreak e ->
                OfferReading.declinedForBreak(session, e.assignment(), e.epoch());
            case SessionEvent.KeyPressed e -> onLeg(session, e.leg(), leg -> KeyReading.of(session, leg, e.key()));
            case SessionEvent.AnchorAsksWhatNow e ->
                onLeg(session, e.leg(), leg -> RoomReading.anchorAsks(session, leg));
            case SessionEvent.CallBackChosen e -> onLeg(session, e.leg(), leg -> CallBackReading.of(session, leg, e));
            case SessionEvent.TextsAgreed e -> CallBackReading.agreed(session, e);
            case SessionEvent.OfficeNamed e -> onLeg(session, e.leg(), leg -> OfficeReading.of(session, leg, e));
            case SessionEvent.StaffEndsIt e -> means(Happening.STAFF_ENDED_IT);
            case SessionEvent.StaffPullsOfferBack e -> means(Happening.OFFER_PULLED_BACK);
            case SessionEvent.InterpreterSuspended e -> OfferReading.suspended(session, e.interpreter());
            case SessionEvent.DeadlinePassed e -> DeadlineReading.of(session);
        };
    }

    private static Reading ended(Session session, Leg leg, LegEnd end) {
        if (leg.anchor() && session.mayCallAgain() && CallAgainReading.isCutOff(end)) {
            return CallAgainReading.cutOff(session, leg, end);
        }
        return OldCallReading.of(session, leg, end).or(() -> RingAgainReading.of(session, leg, end))
                .orElseGet(() -> Reading.ended(leg, end, LegEnding.of(session, leg, end)));
    }

    private static Reading about(Session session, Leg leg, Reading reading) {
        return switch (reading) {
            case Reading.Understood it ->
                new Reading.Understood(it.facts(), it.happening(),
                        it.about().or(() -> it.happening().filter(Happening::isOfOneAssignment)
                                .flatMap(happening -> session.liveOn(leg.id()))));
            case Reading.NotNow notNow -> notNow;
        };
    }

    private static Reading onLeg(Session session, LegId id, Function<Leg, Reading> reading) {
        return session.leg(id).map(leg -> switch (leg.state()) {
            case PLANNED -> notNow("this phone was not rung");
            case ENDED -> notNow("this phone call is over");
            case ORDERED, RINGING, ANSWERED, JOINED, LEFT -> about(session, leg, reading.apply(leg));
        }).orElseGet(() -> notNow("this phone is not of this session"));
    }
}
