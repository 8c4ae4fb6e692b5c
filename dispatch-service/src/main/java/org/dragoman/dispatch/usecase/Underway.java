package org.dragoman.dispatch.usecase;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * One match of a request at a time in this process. Under load every freed interpreter finds in line those whose match is
 * still under way, and each further match of theirs would only lose at the commit. Whoever comes meanwhile may be just whom
 * the one under way missed: if it finds nobody, it looks again.
 */
final class Underway {

    private record Match(CityId city, RequestId request) {}

    private enum Asked {
        ONCE, AGAIN
    }

    private final ConcurrentMap<Match, Asked> matches = new ConcurrentHashMap<>();

    /** False at once where the same request is being matched: its offer, if any, is not this caller's. */
    Mono<Boolean> alone(CityId city, RequestId request, Mono<Boolean> work) {
        var match = new Match(city, request);
        return Mono.defer(() -> matches.merge(match, Asked.ONCE, (running, more) -> Asked.AGAIN) == Asked.ONCE
                ? run(match, work)
                : Mono.just(false));
    }

    private Mono<Boolean> run(Match match, Mono<Boolean> work) {
        return work.flatMap(matched -> matched || !isAskedAgain(match) ? ended(match, matched) : run(match, work))
                .doOnError(failure -> matches.remove(match))
                .doOnCancel(() -> matches.remove(match));
    }

    /** Forgets the match where nobody has asked meanwhile. */
    private boolean isAskedAgain(Match match) {
        return matches.computeIfPresent(match, (same, asked) -> asked == Asked.AGAIN ? Asked.ONCE : null) != null;
    }

    private Mono<Boolean> ended(Match match, boolean matched) {
        matches.remove(match);
        return Mono.just(matched);
    }
}
