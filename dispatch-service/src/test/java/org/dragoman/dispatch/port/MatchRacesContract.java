package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** Many who want the same interpreter, or the same request, at once: one gets it. */
public abstract class MatchRacesContract extends Trial {

    private static final int MANY = 50;

    protected MatchRacesContract(Stage stage) {
        super(stage);
    }

    @Test
    void ofManyRequestsAtOnceOneGetsTheInterpreter() {
        var interpreter = hire();
        var requests = Stream.generate(this::waiting).limit(MANY).toList();
        var proposals = requests.stream().map(request -> proposal(city, request, interpreter)).toList();
        var outcomes = Together.all(MANY, number -> stage.matches().commit(proposals.get(number)));

        assertThat(outcomes).hasSize(MANY).filteredOn(MatchOutcome.Committed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new MatchOutcome.InterpreterGone()::equals).hasSize(MANY - 1);
        assertThat(requests).filteredOn(request -> state(request) == RequestState.RINGING).hasSize(1);
        assertThat(stage.rows(city)).containsEntry("assignment", 1L).containsEntry("outbox", 1L);
    }

    @Test
    void ofManyInterpretersAtOnceOneGetsTheRequest() {
        var request = waiting();
        var people = Stream.generate(this::hire).limit(MANY).toList();
        var proposals = people.stream().map(interpreter -> proposal(city, request, interpreter)).toList();
        var outcomes = Together.all(MANY, number -> stage.matches().commit(proposals.get(number)));

        assertThat(outcomes).hasSize(MANY).filteredOn(MatchOutcome.Committed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new MatchOutcome.RequestGone()::equals).hasSize(MANY - 1);
        assertThat(people).filteredOn(person -> stage.availability(city, person) == Availability.OFFERED).hasSize(1);
        assertThat(stage.rows(city)).containsEntry("assignment", 1L).containsEntry("outbox", 1L);
    }

    @Test
    void aCommitCutShortLeavesAWholeMatchOrNone() {
        for (int number = 0; number < 25; number++) {
            var request = waiting();
            var proposal = proposal(city, request, hire());
            Together.cancelled(number, stage.matches().commit(proposal));
            commit(proposal);
            assertThat(state(request)).isEqualTo(RequestState.RINGING);
            assertThat(stage.rows(city)).containsEntry("assignment", number + 1L).containsEntry("outbox", number + 1L);
        }
    }
}
