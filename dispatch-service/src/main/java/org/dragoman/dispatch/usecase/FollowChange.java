package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Hint;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** After a change is committed: the relay is woken, screens look again, the request and whoever became free are matched. */
public class FollowChange {

    private final SeekInterpreter seekInterpreter;
    private final MatchFreed matchFreed;
    private final Changes changes;
    private final DispatchMetrics metrics;

    public FollowChange(
            SeekInterpreter seekInterpreter, MatchFreed matchFreed, Changes changes, DispatchMetrics metrics) {
        this.seekInterpreter = seekInterpreter;
        this.matchFreed = matchFreed;
        this.changes = changes;
        this.metrics = metrics;
    }

    public Mono<Void> follow(CityId city, RequestId request, Change change) {
        metrics.changed(change);
        if (change.effects().stream().anyMatch(FollowChange::isForTheGateway)) {
            changes.tell(city, new Hint(Hint.Kind.COMMAND, request.toString()));
        }
        changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString()));
        return seekInterpreter.seek(city, request, change)
                .thenMany(Flux.fromIterable(change.effects()))
                .ofType(Effect.InterpreterMoved.class)
                .concatMap(moved -> matchFreed.match(city, moved.interpreter()))
                .then();
    }

    private static boolean isForTheGateway(Effect effect) {
        return effect instanceof Effect.Commanded || effect instanceof Effect.Texted
                || effect instanceof Effect.ResidentTexted;
    }
}
