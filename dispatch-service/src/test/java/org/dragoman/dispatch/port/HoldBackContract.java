package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.junit.jupiter.api.Test;

/** What a store tells the policy of those who are kept for a scarce variety. */
public abstract class HoldBackContract extends Trial {

    protected HoldBackContract(Stage stage) {
        super(stage);
    }

    private InterpreterId speaks(int number, VarietyTag... varieties) {
        return stage.hire(city, Hire.aSpeaker(number, varieties));
    }

    private boolean isLast(InterpreterId person) {
        return Objects.requireNonNull(stage.matches().candidates(city, List.of(person)).block()).getFirst()
                .lastOfScarce();
    }

    @Test
    void whoeverSpeaksAScarceVarietyIsTheLastWhileNobodyElseWhoSpeaksItIsFree() {
        var both = speaks(8001, Hire.FRENCH, Hire.SONINKE);
        var french = speaks(8002, Hire.FRENCH);
        assertThat(isLast(both)).as("alone").isTrue();
        assertThat(isLast(french)).as("speaks no scarce variety").isFalse();

        var other = speaks(8003, Hire.SONINKE);
        assertThat(isLast(both)).as("two are free").isFalse();
        stage.interpreters().choose(city, other, Availability.ON_BREAK).block();
        assertThat(isLast(both)).as("the other has a break").isTrue();
        stage.interpreters().choose(city, other, Availability.AVAILABLE).block();
        assertThat(isLast(both)).isFalse();
        stage.suspend(city, other);
        assertThat(isLast(both)).as("the other is suspended").isTrue();
    }

    @Test
    void whoeverIsFreeInAnotherCityDoesNotCount() {
        var both = speaks(8011, Hire.FRENCH, Hire.SONINKE);
        stage.hire(stage.foundCity(), Hire.aSpeaker(8012, Hire.SONINKE));
        assertThat(isLast(both)).isTrue();
    }

    @Test
    void aRequestHoldsBackForAsLongAsItsCityHasSetAndAnEmergencyForNobody() {
        var here = stage.foundCity(new HoldBack(Duration.ofSeconds(17)));
        var began = stage.now();
        assertThat(demand(here, Urgency.ROUTINE).holdBackEnds()).isEqualTo(began.plusSeconds(17));
        assertThat(demand(here, Urgency.EMERGENCY).holdBackEnds()).isEqualTo(began);
        assertThat(demand(stage.foundCity(new HoldBack(Duration.ZERO)), Urgency.ROUTINE).holdBackEnds())
                .isEqualTo(began);
        assertThat(demand(stage.foundCity(), Urgency.ROUTINE).holdBackEnds()).as("of a city that has set nothing")
                .isEqualTo(began.plus(HoldBack.DEFAULT.longest()));
    }

    @Test
    void forASecondPhoneItHoldsBackAsLongAsTheFirstRings() {
        var here = stage.foundCity(new Ladder(List.of(new Rung(Duration.ZERO, 2))));
        var request = admitted(order(here, "line", "second", "01", Urgency.ROUTINE)).request();
        var first = stage.hire(here, Hire.aSpeaker(8021, Hire.CREOLE));
        commit(proposal(here, request, first));
        assertThat(Objects.requireNonNull(stage.matches().demand(here, request).block()).holdBackEnds())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void aVendorsLineIsNoFirstPhone() {
        var here = stage.foundCity(new Ladder(List.of(new Rung(Duration.ZERO, 1, true))));
        stage.engage(here, "harbor", 1, new PhoneNumber("+12125550197"), Hire.CREOLE);
        var began = stage.now();
        var request = admitted(order(here, "line", "vendor", "01", Urgency.ROUTINE)).request();
        stage.vendors().ring(here, request, stage.identities().assignment(), stage.identities().leg(),
                VendorRing.Wish.SUPERVISOR).block();
        assertThat(Objects.requireNonNull(stage.matches().demand(here, request).block()).holdBackEnds())
                .isEqualTo(began.plus(HoldBack.DEFAULT.longest()));
        stage.hire(here, Hire.aSpeaker(8031, Hire.CREOLE, Hire.SONINKE));
        assertThat(widening(here)).as("kept").isEmpty();
        stage.advance(HoldBack.DEFAULT.longest());
        assertThat(widening(here)).containsExactly(request);
    }

    @Test
    void whoIsKeptMakesARequestMatchableWhenTheHoldEnds() {
        var urgent = waiting(Urgency.EMERGENCY);
        var request = waiting();
        var both = speaks(8041, Hire.CREOLE, Hire.SONINKE);
        assertThat(matchable()).containsExactly(urgent);
        assertThat(fitting(request)).isEmpty();
        assertThat(fitting(urgent)).containsExactly(both);

        var other = speaks(8042, Hire.SONINKE);
        assertThat(matchable()).as("a second is free").containsExactly(urgent, request);
        stage.interpreters().choose(city, other, Availability.OFF_DUTY).block();
        assertThat(matchable()).containsExactly(urgent);

        stage.advance(HoldBack.DEFAULT.longest().minusSeconds(1));
        assertThat(matchable()).containsExactly(urgent);
        stage.advance(Duration.ofSeconds(1));
        assertThat(matchable()).containsExactly(urgent, request);
        assertThat(fitting(request)).containsExactly(both);
    }

    @Test
    void somebodyElseIsFoundBesideWhoIsKept() {
        var request = waiting();
        speaks(8051, Hire.CREOLE, Hire.SONINKE);
        var creole = speaks(8052, Hire.CREOLE);
        assertThat(matchable()).containsExactly(request);
        assertThat(fitting(request)).containsExactly(creole);
    }

    @Test
    void aCityThatHoldsNobodyBackHasEverybodyMatchable() {
        var here = stage.foundCity(new HoldBack(Duration.ZERO));
        var request = admitted(order(here, "line", "none", "01", Urgency.ROUTINE)).request();
        stage.hire(here, Hire.aSpeaker(8061, Hire.CREOLE, Hire.SONINKE));
        assertThat(matchable(here)).containsExactly(request);
    }

    @Test
    void whileOnePhoneRingsNobodyWhoIsKeptMakesTheSearchWiden() {
        var here = stage.foundCity(new Ladder(List.of(new Rung(Duration.ZERO, 2))));
        var request = admitted(order(here, "line", "wide", "01", Urgency.ROUTINE)).request();
        commit(proposal(here, request, stage.hire(here, Hire.aSpeaker(8071, Hire.CREOLE))));
        stage.hire(here, Hire.aSpeaker(8072, Hire.CREOLE, Hire.SONINKE));
        stage.advance(HoldBack.DEFAULT.longest().plusSeconds(1));
        assertThat(widening(here)).isEmpty();
        stage.hire(here, Hire.aSpeaker(8073, Hire.SONINKE));
        assertThat(widening(here)).containsExactly(request);
    }

    private List<RequestId> matchable() {
        return matchable(city);
    }

    private List<RequestId> matchable(CityId where) {
        return Objects.requireNonNull(stage.queue().matchable(where, Optional.empty(), 10).block()).stream()
                .map(Queued::request).toList();
    }

    private List<RequestId> widening(CityId where) {
        return Objects.requireNonNull(stage.queue().widening(where).collectList().block());
    }

    private List<InterpreterId> fitting(RequestId request) {
        return Objects.requireNonNull(stage.matches().demand(city, request).flatMap(stage.matches()::fitting).block());
    }

    private Demand demand(CityId where, Urgency urgency) {
        var request = admitted(order(where, "line", urgency.name(), "01", urgency)).request();
        return Objects.requireNonNull(stage.matches().demand(where, request).block());
    }
}
