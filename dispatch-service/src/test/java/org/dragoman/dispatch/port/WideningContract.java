package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Several phones ring for one caller, as many as the rung of the ladder allows, and one of them wins. */
public abstract class WideningContract extends Trial {

    private static final Ladder LADDER = new Ladder(List.of(new Rung(Duration.ZERO, 2),
            new Rung(Duration.ofSeconds(20), 3)));

    private final CityId wide;

    protected WideningContract(Stage stage) {
        super(stage);
        wide = stage.foundCity(LADDER);
    }

    private RequestId asks() {
        return admitted(order(wide, "line", UUID.randomUUID().toString(), "01", Urgency.ROUTINE)).request();
    }

    private Proposal proposed(RequestId request) {
        return proposal(wide, request, stage.hire(wide, somebody()));
    }

    private void spare() {
        stage.hire(wide, somebody());
    }

    private List<RequestId> widening() {
        return Objects.requireNonNull(stage.queue().widening(wide).collectList().block());
    }

    private void tells(RequestId request, SessionEvent event) {
        stage.sessions().apply(wide, request, event, Optional.empty()).block();
    }

    private boolean isDemanding(RequestId request) {
        return stage.matches().demand(wide, request).blockOptional().isPresent();
    }

    @Test
    void asManyPhonesAsTheRungAllows() {
        var request = asks();
        assertThat(widening()).as("nobody is rung yet: it waits, it does not widen").isEmpty();
        assertThat(commit(proposed(request))).isInstanceOf(MatchOutcome.Committed.class);
        assertThat(widening()).as("nobody else is free").isEmpty();
        spare();
        assertThat(widening()).containsExactly(request);
        assertThat(isDemanding(request)).isTrue();
        assertThat(commit(proposed(request))).isInstanceOf(MatchOutcome.Committed.class);
        assertThat(widening()).isEmpty();
        assertThat(isDemanding(request)).isFalse();
        assertThat(commit(proposed(request))).isInstanceOf(MatchOutcome.RequestGone.class);
    }

    @Test
    void ofManyAtOnceOnlyAsManyAsTheRungAllows() {
        var request = asks();
        commit(proposed(request));
        var proposals = Stream.generate(() -> proposed(request)).limit(8).toList();
        var made = Flux.fromIterable(proposals).flatMap(stage.matches()::commit, 8)
                .filter(MatchOutcome.Committed.class::isInstance).count().block();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void theNextRungAllowsOneMore() {
        var request = asks();
        commit(proposed(request));
        commit(proposed(request));
        stage.advance(Duration.ofSeconds(20));
        tells(request, new SessionEvent.DeadlinePassed());
        spare();
        assertThat(widening()).containsExactly(request);
        assertThat(commit(proposed(request))).isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void theFirstWinsAndTheOthersAreFree() {
        var request = asks();
        var first = proposed(request);
        commit(first);
        var second = proposed(request);
        commit(second);
        tells(request, new SessionEvent.OfferAccepted(second.assignment(), 2));
        assertThat(stage.sessions().stateOf(wide, request).block()).isEqualTo(RequestState.CONNECTING);
        assertThat(stage.availability(wide, first.candidate().id())).isEqualTo(Availability.AVAILABLE);
        assertThat(stage.availability(wide, second.candidate().id())).isEqualTo(Availability.OFFERED);
        tells(request, new SessionEvent.OfferAccepted(first.assignment(), 1));
        assertThat(stage.availability(wide, first.candidate().id())).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whoeverDeclinesMakesRoomForAnother() {
        var request = asks();
        var first = proposed(request);
        commit(first);
        commit(proposed(request));
        tells(request, new SessionEvent.OfferDeclined(first.assignment(), 1));
        assertThat(widening()).as("who declined is left in peace").isEmpty();
        spare();
        assertThat(stage.sessions().stateOf(wide, request).block()).isEqualTo(RequestState.RINGING);
        assertThat(widening()).containsExactly(request);
    }
}
