package org.dragoman.dispatch.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.view.RequestStep;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.domain.view.RequestView.Asked;

/**
 * A request as the API shows it.
 *
 * @param position place in the line of its language, 1 is next, counted up to 1000; 0 when it does not wait in line
 * @param estimatedWaitSeconds from now to an interpreter on the line, for eight of ten who are told so; left out where
 *        nothing can be said honestly, and once the interpreter is found
 * @param onDuty qualified interpreters who are free or in a call, counted up to 50
 * @param deadline when the present state ends by itself
 * @param callback somebody is called back; the number is not told again
 * @param agencyFields what the agency wanted to know and staff typed on the phone, by name; left out where nothing was
 */
record RequestJson(
        UUID id, String reference, RequestState state, Optional<EndReason> endReason, int position,
        Optional<Integer> estimatedWaitSeconds, long waitedSeconds, int onDuty, String language, String site,
        String domain, String urgency, Instant createdAt, Optional<Instant> deadline, Optional<Instant> endedAt,
        Optional<CallBackJson> callback, Optional<Ringing> interpreter, List<StepJson> steps,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> agencyFields) {

    /** @param number the interpreter's public number */
    record Ringing(String number, Asked state) {}

    /** @param until when the search is given up */
    record CallBackJson(Instant until) {}

    record StepJson(Instant at, @JsonProperty("step") RequestStep.Kind kind, Optional<String> interpreter) {}

    static RequestJson of(RequestView view) {
        return new RequestJson(view.id(), view.reference(), view.state(), view.endReason(), view.position(),
                view.estimatedWaitSeconds(), view.waited().toSeconds(), view.onDuty(), view.variety(), view.site(),
                view.domain(), view.urgency().name().toLowerCase(java.util.Locale.ROOT), view.createdAt(),
                view.deadline(), view.endedAt(), view.callBackUntil().map(CallBackJson::new),
                view.present().map(ring -> new Ringing(ring.number(), ring.state())),
                view.steps().stream().map(step -> new StepJson(step.at(), step.kind(), step.interpreter())).toList(),
                view.agencyFields());
    }
}
