package org.dragoman.dispatch.domain.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.view.RequestView.Ring;

/**
 * One thing that happened to a request, in the order of time.
 *
 * @param interpreter public number of the interpreter whom it is about
 */
public record RequestStep(Instant at, Kind kind, Optional<String> interpreter) {

    public enum Kind {
        REQUESTED, OFFERED, RANG, DECLINED, NOT_ANSWERED, WITHDRAWN, NOT_REACHED, ACCEPTED, INTERPRETER_JOINED, IN_SESSION, INTERPRETER_LEFT, ENDED
    }

    static List<RequestStep> of(RequestView request) {
        var steps = new ArrayList<RequestStep>();
        steps.add(new RequestStep(request.createdAt(), Kind.REQUESTED, Optional.empty()));
        request.rings().forEach(ring -> add(steps, ring, request.endedAt()));
        request.sessionBeganAt().ifPresent(at -> steps.add(new RequestStep(at, Kind.IN_SESSION, Optional.empty())));
        request.endedAt().ifPresent(at -> steps.add(new RequestStep(at, Kind.ENDED, Optional.empty())));
        steps.sort(Comparator.comparing(RequestStep::at).thenComparing(step -> step.kind().ordinal()));
        return List.copyOf(steps);
    }

    private static void add(List<RequestStep> steps, Ring ring, Optional<Instant> over) {
        var who = Optional.of(ring.number());
        steps.add(new RequestStep(ring.offeredAt(), Kind.OFFERED, who));
        ring.ringBeganAt().ifPresent(at -> steps.add(new RequestStep(at, Kind.RANG, who)));
        ring.acceptedAt().ifPresent(at -> steps.add(new RequestStep(at, Kind.ACCEPTED, who)));
        ring.connectedAt().ifPresent(at -> steps.add(new RequestStep(at, Kind.INTERPRETER_JOINED, who)));
        ring.endedAt().flatMap(at -> ending(ring, at, over).map(kind -> new RequestStep(at, kind, who)))
                .ifPresent(steps::add);
    }

    /** An interpreter whose call ended with the request needs no line of its own. */
    private static Optional<Kind> ending(Ring ring, Instant at, Optional<Instant> over) {
        boolean withAll = over.isPresent() && !at.isBefore(over.get());
        return switch (ring.state()) {
            case OFFERED, ACCEPTED, CONNECTED -> Optional.empty();
            case DECLINED -> Optional.of(Kind.DECLINED);
            case LAPSED -> Optional.of(Kind.NOT_ANSWERED);
            case FAILED -> Optional.of(Kind.NOT_REACHED);
            case WITHDRAWN -> withAll ? Optional.empty() : Optional.of(Kind.WITHDRAWN);
            case ENDED -> withAll ? Optional.empty() : Optional.of(Kind.INTERPRETER_LEFT);
        };
    }
}
