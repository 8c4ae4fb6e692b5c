package org.dragoman.dispatch.adapter.internal;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.usecase.RecordLegEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes leg events from the gateway; an answer of 200 means that it is durable. */
@RestController
class LegEvents {

    enum Kind {
        RINGING, ANSWERED, JOINED, LEFT, ENDED
    }

    enum Reason {
        ROOM_CLOSED, HUNG_UP, NO_ANSWER, BUSY, NEVER_RANG, STOPPED, ANCHOR_ENDED, LOST
    }

    record LegEvent(String eventId, String city, UUID legId, String at, Kind kind, Optional<Reason> reason) {}

    record EventOutcome(String outcome, Optional<String> reason) {}

    private final RecordLegEvent recordLegEvent;

    LegEvents(RecordLegEvent recordLegEvent) {
        this.recordLegEvent = recordLegEvent;
    }

    @PostMapping("/internal/v1/events")
    Mono<EventOutcome> take(@RequestBody LegEvent event) {
        var leg = new LegId(event.legId());
        return Outliving.client(
                recordLegEvent.record(new CityId(event.city()), leg, sessionEvent(leg, event), event.eventId()))
                .map(LegEvents::outcome);
    }

    private static SessionEvent sessionEvent(LegId leg, LegEvent event) {
        return switch (event.kind()) {
            case RINGING -> new SessionEvent.PhoneRang(leg);
            case ANSWERED -> new SessionEvent.PhoneAnswered(leg);
            case JOINED -> new SessionEvent.JoinedRoom(leg);
            case LEFT -> new SessionEvent.LeftRoom(leg, event.reason().filter(Reason.ROOM_CLOSED::equals).isPresent());
            case ENDED -> new SessionEvent.PhoneEnded(leg, event.reason().map(LegEvents::end).orElse(LegEnd.HUNG_UP));
        };
    }

    private static LegEnd end(Reason reason) {
        return switch (reason) {
            case ROOM_CLOSED, HUNG_UP -> LegEnd.HUNG_UP;
            case NO_ANSWER -> LegEnd.NO_ANSWER;
            case BUSY -> LegEnd.BUSY;
            case NEVER_RANG -> LegEnd.NEVER_RANG;
            case STOPPED -> LegEnd.STOPPED;
            case ANCHOR_ENDED -> LegEnd.ANCHOR_ENDED;
            case LOST -> LegEnd.LOST;
        };
    }

    private static EventOutcome outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Changed changed -> new EventOutcome("APPLIED", Optional.empty());
            case Verdict.Ignored ignored -> new EventOutcome("IGNORED", Optional.of(ignored.because()));
        };
    }
}
