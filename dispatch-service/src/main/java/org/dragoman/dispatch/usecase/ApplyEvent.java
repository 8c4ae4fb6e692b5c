package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** Applies one event to one session, and follows up: the relay, the screens, the next interpreter, the freed one. */
public class ApplyEvent {

    private final Sessions sessions;
    private final FollowChange followChange;
    private final DispatchMetrics metrics;

    public ApplyEvent(Sessions sessions, FollowChange followChange, DispatchMetrics metrics) {
        this.sessions = sessions;
        this.followChange = followChange;
        this.metrics = metrics;
    }

    public Mono<Verdict> apply(CityId city, RequestId request, SessionEvent event, Optional<String> eventId) {
        return sessions.apply(city, request, event, eventId).delayUntil(verdict -> switch (verdict) {
            case Verdict.Changed changed -> followChange.follow(city, request, changed.change());
            case Verdict.Ignored ignored -> {
                metrics.ignored(ignored.because());
                yield Mono.<Void>empty();
            }
        });
    }
}
