package org.dragoman.dispatch.domain.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.LimitStep;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * A whole city at one moment.
 *
 * @param asOf the database's time of this snapshot
 * @param languages those that are asked for today, the longest line first
 * @param complaints of callers who did not understand their interpreter; those that nobody has followed up, the oldest first
 * @param limit only where most of the outgoing calls of the day are used
 * @param queue all open requests, first come first within their urgency
 */
public record BoardView(
        Instant asOf, Service service, People people, Day today, List<LanguageRow> languages, List<QueueRow> queue,
        List<InterpreterRow> interpreters, List<Complaint> complaints, Optional<Limit> limit) {

    public BoardView {
        languages = List.copyOf(languages);
        queue = List.copyOf(queue);
        interpreters = List.copyOf(interpreters);
        complaints = List.copyOf(complaints);
    }

    /**
     * How people are served. The service level is: answered within 30 s ÷ (answered + gave up after 10 s or more), of
     * the requests made today; answered = the interpreter was connected. Whoever is called back is not in it.
     *
     * @param waiting requests without an interpreter now
     * @param longestWaitSeconds of those of them who hold the line; 0 where none does
     * @param longestVariety whose wait that is
     */
    public record Service(
            int waiting, int longestWaitSeconds, Optional<String> longestVariety, int answeredInTime, int answered,
            int gaveUp) {

        /** In percent, rounded down; empty before anybody was answered or gave up. */
        public Optional<Integer> level() {
            return percent(answeredInTime, answered + gaveUp);
        }
    }

    /** How many interpreters are in which state. */
    public record People(int free, int offered, int inCall, int wrapUp, int onBreak, int offDuty) {}

    /** The requests made today, in the city's time zone: the first is the sum of the others. */
    public record Day(
            int requested, int completed, int abandoned, int cancelled, int overflowed, int unfilled, int open) {

        public boolean addsUp() {
            return requested == completed + abandoned + cancelled + overflowed + unfilled + open;
        }
    }

    /** @param free with a certification that is valid today */
    public record LanguageRow(
            String variety, int waiting, int longestWaitSeconds, int free, int inCall, int today, int answeredInTime,
            int answered, int gaveUp, int abandoned, int unfilled) {

        public Optional<Integer> level() {
            return percent(answeredInTime, answered + gaveUp);
        }
    }

    /** Why a human has to look at a request. */
    public enum Alarm {
        /** Too many offers came to nothing. */
        FAILED_OFTEN,
        /** A deadline is long over, and nothing has moved it. */
        STUCK
    }

    /**
     * @param id of the request, which has usually ended
     * @param reference of that request
     * @param complaint the complaint's own reference, which the caller was told
     * @param interpreter public number of the one who was connected last, or the vendor's name
     */
    public record Complaint(
            UUID id, String reference, String complaint, String variety, String siteName, Optional<String> interpreter,
            Instant at) {}

    /**
     * A human has to look at how many calls go out.
     *
     * @param reached numbers that are typed in are not called any more, unless it was lifted
     */
    public record Limit(int calls, int callsPerDay, boolean reached, boolean lifted) {

        static Optional<Limit> of(CallsToday today) {
            return today.reached().map(step -> new Limit(today.calls(), today.limit().callsPerDay(),
                    step == LimitStep.REACHED, today.isLifted()));
        }
    }

    public BoardView with(CallsToday calls) {
        return new BoardView(asOf, service, people, today, languages, queue, interpreters, complaints,
                Limit.of(calls));
    }

    /** What needs a human, the oldest first. */
    public List<QueueRow> alarms() {
        return queue.stream().filter(row -> row.alarm().isPresent()).sorted(Comparator.comparing(QueueRow::since))
                .toList();
    }

    /**
     * @param interpreter public number of the one who is rung or connected, or the vendor's name
     * @param failures how often an offer came to nothing, or an interpreter was lost
     */
    public record QueueRow(
            UUID id, String reference, String variety, RequestState state, Instant since, Urgency urgency,
            Channel channel, String siteName, Optional<String> interpreter, int failures, Optional<Alarm> alarm) {}

    /** @param qualified has a certification that is valid today, and is not suspended */
    public record InterpreterRow(
            UUID id, String number, Availability state, Instant since, boolean qualified, List<String> varieties,
            Optional<String> reference) {

        public InterpreterRow {
            varieties = List.copyOf(varieties);
        }
    }

    private static Optional<Integer> percent(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((int) Math.floorDiv(100L * part, whole));
    }
}
