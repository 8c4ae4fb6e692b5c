package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** What a second caller does to the match of a request that is under way. */
class UnderwayTest {

    private static final CityId CITY = new CityId("nyc");

    private final Underway underway = new Underway();
    private final RequestId request = new RequestId(UUID.randomUUID());
    /** One for each time that the match was begun. */
    private final List<Sinks.One<Boolean>> begun = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private Mono<Boolean> match(RequestId of) {
        return underway.alone(CITY, of, Mono.defer(() -> {
            begun.add(Sinks.one());
            return begun.getLast().asMono();
        }));
    }

    private void ask(String who) {
        match(request).subscribe(matched -> answers.add(who + " " + matched), failed -> answers.add(who + " failed"));
    }

    @Test
    void theSecondIsToldAtOnceAndBeginsNothing() {
        ask("desk");
        ask("freed");
        assertThat(answers).containsExactly("freed false");
        assertThat(begun).hasSize(1);
    }

    @Test
    void anOfferIsForTheFirstAlone() {
        ask("desk");
        ask("freed");
        begun.getFirst().tryEmitValue(true);
        assertThat(answers).containsExactly("freed false", "desk true");
        assertThat(begun).hasSize(1);
    }

    @Test
    void whoeverCameMeanwhileIsLookedAtIfNobodyWasFound() {
        ask("desk");
        ask("freed");
        ask("freed as well");
        begun.getFirst().tryEmitValue(false);
        assertThat(begun).hasSize(2);
        begun.getLast().tryEmitValue(true);
        assertThat(answers).containsExactly("freed false", "freed as well false", "desk true");
    }

    @Test
    void itEndsWhereNobodyIsFoundAndNobodyCame() {
        ask("desk");
        begun.getFirst().tryEmitValue(false);
        assertThat(answers).containsExactly("desk false");
        ask("freed");
        begun.getLast().tryEmitValue(true);
        assertThat(answers).containsExactly("desk false", "freed true");
    }

    @Test
    void theNextOneTriesAfterAFailure() {
        ask("desk");
        ask("freed");
        begun.getFirst().tryEmitError(new IllegalStateException("the database is away"));
        ask("sweep");
        assertThat(answers).containsExactly("freed false", "desk failed");
        assertThat(begun).hasSize(2);
    }

    @Test
    void theNextOneTriesAfterACallerThatLeft() {
        StepVerifier.create(match(request)).thenCancel().verify();
        ask("sweep");
        assertThat(begun).hasSize(2);
    }

    @Test
    void othersAreMatchedMeanwhile() {
        ask("desk");
        match(new RequestId(UUID.randomUUID())).subscribe();
        assertThat(begun).hasSize(2);
    }
}
