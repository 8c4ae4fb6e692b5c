package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.junit.jupiter.api.Test;

/** Who waits although somebody could be asked: nobody of them is missed, and nobody else fills the page. */
public abstract class MatchableContract extends Trial {

    private static final int MANY = 100;

    protected MatchableContract(Stage stage) {
        super(stage);
    }

    private List<Queued> page(CityId where, Optional<Queued> after, int limit) {
        return Objects.requireNonNull(stage.queue().matchable(where, after, limit).block());
    }

    private List<RequestId> matchable() {
        return page(city, Optional.empty(), MANY).stream().map(Queued::request).toList();
    }

    private RequestId later(Urgency urgency) {
        stage.advance(Duration.ofSeconds(1));
        return waiting(urgency);
    }

    @Test
    void whoWaitsForSomebodyWhoIsFreeIsFoundInLine() {
        var first = later(Urgency.ROUTINE);
        var second = later(Urgency.ROUTINE);
        var danger = later(Urgency.EMERGENCY);
        assertThat(matchable()).as("nobody is free").isEmpty();
        hire();
        assertThat(matchable()).containsExactly(danger, first, second);
        assertThat(page(stage.foundCity(), Optional.empty(), MANY)).isEmpty();
    }

    @Test
    void whoWaitsLongIsNotOvertakenForEver() {
        hire();
        var patient = later(Urgency.ROUTINE);
        stage.advance(Urgency.URGENT.headStart());
        var pressing = later(Urgency.URGENT);
        var danger = later(Urgency.EMERGENCY);
        stage.advance(Urgency.EMERGENCY.headStart());
        var late = later(Urgency.EMERGENCY);
        assertThat(matchable()).containsExactly(danger, patient, pressing, late);
    }

    @Test
    void pageByPageEveryoneIsFoundOnce() {
        hire();
        var line = List.of(later(Urgency.EMERGENCY), later(Urgency.ROUTINE), waiting(), waiting(), waiting());
        var first = page(city, Optional.empty(), 2);
        var second = page(city, Optional.of(first.getLast()), 2);
        var last = page(city, Optional.of(second.getLast()), 2);
        assertThat(List.of(first.size(), second.size(), last.size())).containsExactly(2, 2, 1);
        assertThat(java.util.stream.Stream.of(first, second, last).flatMap(List::stream).map(Queued::request))
                .containsExactlyInAnyOrderElementsOf(line);
        assertThat(first.getFirst().request()).isEqualTo(line.getFirst());
        assertThat(page(city, Optional.of(last.getLast()), 2)).isEmpty();
    }

    @Test
    void anEntryIsAsItsRowHasIt() {
        hire();
        var request = waiting(Urgency.URGENT);
        assertThat(page(city, Optional.empty(), MANY)).containsExactly(stage.queue().entry(city, request).block());
    }

    @Test
    void whoMayNotBeAskedMakesNobodyMatchable() {
        waiting();
        stage.hire(city, Hire.aSpeaker(Integer.parseInt(somebody().publicNumber()), Hire.FRENCH));
        stage.suspend(city, hire());
        stage.revokeCertifications(city, hire());
        stage.hire(city, somebody().certifiedUntil(LocalDate.of(2020, 1, 2)));
        stage.interpreters().choose(city, hire(), Availability.ON_BREAK).block();
        assertThat(matchable()).isEmpty();
    }

    @Test
    void whoeverIsOfferedSomebodyOrIsOverIsNotMatchable() {
        var rings = waiting();
        var over = waiting();
        told(over, new SessionEvent.StaffEndsIt());
        offered(rings);
        hire();
        assertThat(matchable()).isEmpty();
    }

    @Test
    void whileTheOnlyPersonCoolsDownTheRequestFillsNoPage() {
        var declined = later(Urgency.ROUTINE);
        var next = later(Urgency.ROUTINE);
        var offer = offered(declined);
        told(declined, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        assertThat(matchable()).containsExactly(next);
        stage.advance(Timing.DEFAULT.coolDown().minusSeconds(1));
        assertThat(matchable()).containsExactly(next);
        stage.advance(Duration.ofSeconds(1));
        assertThat(matchable()).containsExactly(declined, next);
    }

    @Test
    void somebodyElseMayBeAskedMeanwhile() {
        var declined = waiting();
        var offer = offered(declined);
        told(declined, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        assertThat(matchable()).isEmpty();
        hire();
        assertThat(matchable()).containsExactly(declined);
    }
}
