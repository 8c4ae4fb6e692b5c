package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.request.RequestState;

/** What it means that an interpreter presses a key during a call. Each can be meant once: a repeated one is late. */
final class KeyReading {

    private KeyReading() {}

    static Reading of(Session session, Leg leg, CallKey key) {
        return session.liveOn(leg.id())
                .filter(live -> live.state() == AssignmentState.CONNECTED && !live.isVendors())
                .map(live -> of(session, live, key))
                .orElseGet(() -> notNow("nobody interprets on this phone"));
    }

    private static Reading of(Session session, Assignment live, CallKey key) {
        return switch (key) {
            case CallKey.BreakAfter wanted -> new Reading.Understood(
                    live.interpreter().<Effect>map(Effect.BreakChosen::new).stream().toList(), Optional.empty(),
                    Optional.of(live));
            case CallKey.CallAgain again -> CallAgainReading.wanted(session, live);
            case CallKey.Replace(var reason) ->
                inSession(session, live, Happening.REPLACEMENT_ASKED, new Effect.ReasonGiven(reason));
            case CallKey.WrongLanguage(var variety) when variety.equals(session.variety()) ->
                notNow("this is the language already");
            case CallKey.WrongLanguage(var variety) ->
                inSession(session, live, Happening.WRONG_LANGUAGE, new Effect.VarietyChanged(variety));
        };
    }

    private static Reading inSession(Session session, Assignment live, Happening happening, Effect fact) {
        return session.state() == RequestState.IN_SESSION
                ? new Reading.Understood(List.of(fact), Optional.of(happening), Optional.of(live))
                : notNow("no conversation is under way, or somebody else is sought already");
    }
}
