package org.dragoman.dispatch.adapter.http.api;

import java.util.function.Function;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.usecase.FindRequest;
import org.dragoman.dispatch.usecase.ShowRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The request that an address names: what is no id, or not this caller's, is answered by 404. */
@Component
class RequestsById {

    private final FindRequest findRequest;
    private final ShowRequest showRequest;

    RequestsById(FindRequest findRequest, ShowRequest showRequest) {
        this.findRequest = findRequest;
        this.showRequest = showRequest;
    }

    Mono<RequestView> show(Caller caller, String id) {
        return Mono.justOrEmpty(Ids.read(id)).flatMap(uuid -> show(caller, new RequestId(uuid)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** For whoever has just asked: where a phone rings already, nobody is kept for an estimate. */
    Mono<RequestView> asked(Caller caller, RequestId request) {
        return showRequest.show(caller, request, view -> view.state() == RequestState.WAITING);
    }

    /** How it stands after the act, which goes on when the client hangs up. */
    Mono<RequestView> change(Caller caller, String id, Function<RequestId, Mono<?>> act) {
        return Mono.justOrEmpty(Ids.read(id)).map(RequestId::new)
                .flatMap(request -> findRequest.find(caller, request))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(request -> Outliving.client(act.apply(request))
                        .then(Mono.defer(() -> show(caller, request))));
    }

    private Mono<RequestView> show(Caller caller, RequestId request) {
        return showRequest.show(caller, request, RequestView::seeks);
    }
}
