package org.dragoman.dispatch.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.memory.InMemoryPool;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.AskingFor;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.simulation.Overridden;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Two pools behind one: which of them is asked, and what happens to what one was not told. */
class SteadyPoolTest {

    private final MemoryStage stage = new MemoryStage();
    private final CityId city = stage.foundCity();
    private final InMemoryPool quick = new InMemoryPool(stage.clock());

    private Pool steady(Pool one, int share) {
        return new SteadyPool(one, stage.truth(), CircuitBreaker.ofDefaults("test"), new OneIn(share));
    }

    private List<InterpreterId> look(Pool pool) {
        return Objects.requireNonNull(pool.free(AskingFor.speakers(city, Hire.CREOLE)).block());
    }

    @Test
    void aShareOfTheQuestionsGoesToTheTruth() {
        var person = stage.hire(city, Hire.aCreoleSpeaker(1));
        var pool = steady(quick, 5);
        var answers = IntStream.rangeClosed(1, 20).mapToObj(time -> look(pool)).toList();
        assertThat(IntStream.range(0, 20).filter(time -> !answers.get(time).isEmpty()).boxed())
                .as("the quick pool knows nobody").containsExactly(4, 9, 14, 19);
        assertThat(answers.get(4)).containsExactly(person);
    }

    @Test
    void whatCouldNotBeWrittenIsDoubtedAndMadeGood() {
        var deaf = Overridden.of(Pool.class, quick, "addFree",
                person -> Mono.error(new IllegalStateException("not heard")));
        var pool = steady(deaf, 1_000);
        var person = stage.hire(city, Hire.aCreoleSpeaker(1));
        renew(pool);
        var colleague = stage.hire(city, Hire.aCreoleSpeaker(2));
        stage.interpreters().free(city, colleague).flatMap(free -> pool.addFree(city, free)).block();
        assertThat(look(pool)).containsExactly(person);
        assertThat(renew(pool)).isTrue();
        assertThat(look(pool)).containsExactly(person, colleague);
        assertThat(renew(pool)).isFalse();
    }

    private boolean renew(Pool pool) {
        return Objects.requireNonNull(pool.renew(city, stage.queue().waiting(city), stage.interpreters().allFree(city))
                .block());
    }
}
