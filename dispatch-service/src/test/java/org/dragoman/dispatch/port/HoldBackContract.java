package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.request.Urgency;
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

    private Demand demand(CityId where, Urgency urgency) {
        var request = admitted(order(where, "line", urgency.name(), "01", urgency)).request();
        return Objects.requireNonNull(stage.matches().demand(where, request).block());
    }
}
