package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Applies one event to one session, and follows up: the relay, the screens, the next interpreter, the freed one. */
public class ApplyEvent {

    private final Sessions sessions;
    private final SeekInterpreter seekInterpreter;
    private final MatchFreed matchFreed;
    private final Changes changes;
    private final DispatchMetrics metrics;

    public ApplyEvent(
            Sessions sessions, SeekInterpreter seekInterpreter, MatchFreed matchFreed, Changes changes,
            DispatchMetrics metrics) {
        this.sessions = sessions;
        this.seekInterpreter = seekInterpreter;
        this.matchFreed = matchFreed;
        this.changes = changes;
        this.metrics = metrics;
    }

    public Mono<Verdict> apply(CityId city, RequestId request, SessionEvent event, Optional<String> eventId) {
        return sessions.apply(city, request, event, eventId).delayUntil(verdict -> switch (verdict) {
            case Verdict.Changed changed -> followUp(city, request, changed.change());
            case Verdict.Ignored ignored -> {
                metrics.ignored(ignored.because());
                yield Mono.<Void>empty();
            }
        });
    }

    private Mono<Void> followUp(CityId city, RequestId request, Change change) {
        metrics.changed(change);
        if (change.effects().stream().anyMatch(Effect.Commanded.class::isInstance)) {
            changes.tell(city, new Hint(Hint.Kind.COMMAND, request.toString()));
        }
        changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString()));
        return seekInterpreter.seek(city, request, change)
                .thenMany(Flux.fromIterable(change.effects()))
                .ofType(Effect.InterpreterMoved.class)
                .concatMap(moved -> matchFreed.match(city, moved.interpreter()))
                .then();
    }
}
