package org.dragoman.dispatch.adapter.http.live;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.usecase.ShowRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One request as it goes, read anew whenever it may have moved, until it has ended. */
@Component
public class LiveRequests {

    private final ShowRequest showRequest;
    private final LiveStreams streams;

    LiveRequests(ShowRequest showRequest, LiveStreams streams) {
        this.showRequest = showRequest;
        this.streams = streams;
    }

    public Flux<RequestView> of(Caller caller, RequestId request) {
        return streams.moments(caller.city(), hint -> isAbout(hint, request))
                .concatMap(moment -> showRequest.show(caller, request, RequestView::seeks)
                        .onErrorResume(unread -> Mono.empty()), 1)
                .distinctUntilChanged(RequestView::withoutTime)
                .takeUntil(view -> !view.state().isOpen());
    }

    private static boolean isAbout(Hint hint, RequestId request) {
        return hint.kind() == Hint.Kind.REQUEST && hint.id().equals(request.toString());
    }
}
