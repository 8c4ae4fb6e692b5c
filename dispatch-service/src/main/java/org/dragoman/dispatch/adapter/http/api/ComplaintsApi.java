package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.usecase.FollowUpComplaint;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Complaints of callers; those that are open stand on the board. */
@RestController
@Tag(name = "Supervisors")
class ComplaintsApi {

    private final FollowUpComplaint followUpComplaint;

    ComplaintsApi(FollowUpComplaint followUpComplaint) {
        this.followUpComplaint = followUpComplaint;
    }

    @PostMapping("/api/v1/requests/{id}/complaint/followed-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A caller's complaint has been looked into; it leaves the board. 404 where none is open")
    Mono<Void> followedUp(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Mono.justOrEmpty(Ids.read(id))
                .flatMap(request -> Outliving.client(followUpComplaint.followUp(caller, new RequestId(request))))
                .filter(done -> done)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }
}
