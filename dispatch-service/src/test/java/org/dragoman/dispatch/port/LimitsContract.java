package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.limit.LimitStep;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Outgoing calls are counted by the day of the city, and each step of its limit is taken once a day. */
public abstract class LimitsContract extends Trial {

    private static final PhoneNumber PAGER = new PhoneNumber("+12125550198");

    protected LimitsContract(Stage stage) {
        super(stage);
    }

    private CallsToday today(CityId where) {
        return Objects.requireNonNull(stage.limits().today(where).block());
    }

    private boolean take(LimitStep step) {
        return Boolean.TRUE.equals(stage.limits().take(city, today(city).day(), step).block());
    }

    private void tell(Optional<PhoneNumber> pager) {
        stage.limits().tell(city, pager).block();
    }

    private List<Limits.Page> due(CityId where) {
        return Objects.requireNonNull(stage.limits().duePages(where).collectList().block());
    }

    private void aCall() {
        offered(waiting(Urgency.ROUTINE));
    }

    @Test
    void theRingsOfTheDayAreCounted() {
        assertThat(today(city).calls()).isZero();
        aCall();
        aCall();
        assertThat(today(city).calls()).isEqualTo(2);
        assertThat(today(stage.foundCity()).calls()).as("of another city").isZero();
        stage.advance(Duration.ofDays(1));
        assertThat(today(city).calls()).as("of the day after").isZero();
    }

    @Test
    void aCityHasTheLimitThatItSaysOrTheDefault() {
        assertThat(today(city).limit()).isEqualTo(DailyLimit.DEFAULT);
        stage.giveLimit(city, new DailyLimit(2));
        assertThat(today(city).limit()).isEqualTo(new DailyLimit(2));
        aCall();
        aCall();
        assertThat(today(city).refusesTypedNumbers()).isTrue();
        assertThat(stage.limits().today(new CityId("nowhere")).blockOptional()).isEmpty();
    }

    @Test
    void aStepIsTakenOnceADayHoweverManyWantIt() {
        var day = today(city).day();
        var taken = Flux.range(0, 6).flatMap(i -> stage.limits().take(city, day, LimitStep.REACHED)).collectList()
                .block();
        assertThat(taken).containsOnlyOnce(true).hasSize(6);
        assertThat(today(city).steps()).containsExactly(LimitStep.REACHED);
        stage.advance(Duration.ofDays(1));
        assertThat(today(city).steps()).isEmpty();
        assertThat(take(LimitStep.REACHED)).isTrue();
    }

    @Test
    void whoeverIsToldIsToldOnceByEachStepAndNotOfALift() {
        tell(Optional.of(PAGER));
        take(LimitStep.NEAR);
        take(LimitStep.LIFTED);
        var page = due(city);
        assertThat(page).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo(PAGER);
            assertThat(one.step()).isEqualTo(LimitStep.NEAR);
            assertThat(one.hub()).isEqualTo("en");
            assertThat(one.callerId()).startsWith("+1212556");
        });
        assertThat(due(city)).as("claimed").isEmpty();
        assertThat(due(stage.foundCity())).isEmpty();
        stage.advance(Duration.ofSeconds(31));
        assertThat(due(city)).as("it may not have left").isEqualTo(page);
        stage.limits().paged(city, page.getFirst().id()).block();
        stage.advance(Duration.ofSeconds(31));
        assertThat(due(city)).isEmpty();
    }

    @Test
    void whoIsNotToBeToldAnyMoreIsNot() {
        tell(Optional.of(PAGER));
        take(LimitStep.NEAR);
        tell(Optional.empty());
        assertThat(due(city)).isEmpty();
        tell(Optional.of(new PhoneNumber("+12125550197")));
        take(LimitStep.REACHED);
        stage.advance(Duration.ofSeconds(31));
        assertThat(due(city)).hasSize(2).allSatisfy(page -> assertThat(page.to().e164()).endsWith("197"));
    }

    @Test
    void whereThereIsNoPagerNobodyIsTold() {
        take(LimitStep.REACHED);
        assertThat(due(city)).isEmpty();
        tell(Optional.of(PAGER));
        assertThat(due(city)).as("it is too late").isEmpty();
    }
}
