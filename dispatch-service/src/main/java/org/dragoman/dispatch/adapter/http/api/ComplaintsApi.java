package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.usecase.FindComplaint;
import org.dragoman.dispatch.usecase.FollowUpComplaint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Complaints of callers; those that are open stand on the board. */
@RestController
@Tag(name = "Supervisors")
class ComplaintsApi {

    /** @param request the id of the request that it is about */
    record ComplaintJson(String reference, UUID request, Instant at, @Nullable Instant followedUpAt) {

        static ComplaintJson of(KnownComplaint known) {
            return new ComplaintJson(known.reference().value(), known.request().value(), known.at(),
                    known.followedUpAt().orElse(null));
        }
    }

    private final FollowUpComplaint followUpComplaint;
    private final FindComplaint findComplaint;

    ComplaintsApi(FollowUpComplaint followUpComplaint, FindComplaint findComplaint) {
        this.followUpComplaint = followUpComplaint;
        this.findComplaint = findComplaint;
    }

    @GetMapping("/api/v1/complaints/{reference}")
    @Operation(summary = "The complaint of this reference, which its caller was told (402-731), followed up or not")
    Mono<ComplaintJson> find(@AuthenticationPrincipal Caller caller, @PathVariable String reference) {
        return findComplaint.find(caller, reference).map(ComplaintJson::of)
                .switchIfEmpty(Mono.error(Problem::notFound));
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
