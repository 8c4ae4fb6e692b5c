package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.RequestViews;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** What a caller who waits on the phone can be told of the wait: the place in line, and the time where it is known. */
public class TellPlace {

    /**
     * @param place 1 is the next; empty for whoever stands in no line: a phone rings for them already, or the call is over
     * @param waitSeconds from now to an interpreter on the line, as {@link RequestView#estimatedWaitSeconds}
     * @param callBack they may be offered to be called back
     */
    public record Place(Optional<Integer> place, Optional<Integer> waitSeconds, boolean callBack) {

        static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), false);
    }

    private final Sessions sessions;
    private final RequestViews views;
    private final EstimateWait estimateWait;

    public TellPlace(Sessions sessions, RequestViews views, EstimateWait estimateWait) {
        this.sessions = sessions;
        this.views = views;
        this.estimateWait = estimateWait;
    }

    public Mono<Place> tell(CityId city, LegId leg) {
        return sessions.requestOf(city, leg)
                .filterWhen(request -> waits(city, request))
                .flatMap(request -> views.request(city, request).flatMap(view -> estimated(city, request, view)))
                .filter(view -> view.position() > 0)
                .flatMap(view -> sessions.offersCallBack(city, leg)
                        .map(callBack -> new Place(Optional.of(view.position()), view.estimatedWaitSeconds(),
                                callBack)))
                .defaultIfEmpty(Place.NOWHERE);
    }

    /** For most callers an interpreter's phone rings by now: those are not looked at further. */
    private Mono<Boolean> waits(CityId city, RequestId request) {
        return sessions.stateOf(city, request).map(RequestState.WAITING::equals);
    }

    /** A wait that cannot be estimated now hides no place. */
    private Mono<RequestView> estimated(CityId city, RequestId request, RequestView view) {
        return estimateWait.estimate(city, request).map(view::with)
                .onErrorResume(unread -> Mono.empty()).defaultIfEmpty(view);
    }
}
