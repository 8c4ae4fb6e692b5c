package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** What a pool proposes, where it has been told all that the truth says: by whichever adapter, the same. */
public abstract class PoolContract extends Trial {

    final Pool pool;

    protected <S extends Stage> PoolContract(S stage, Function<S, Pool> pool) {
        super(stage);
        this.pool = pool.apply(stage);
        renewed(city);
    }

    /** As the first round after the start does. */
    final boolean renewed(CityId where) {
        return Objects.requireNonNull(pool.renew(where, stage.queue().waiting(where),
                stage.interpreters().allFree(where)).block());
    }

    final CityId elsewhere() {
        var there = stage.foundCity();
        renewed(there);
        return there;
    }

    final InterpreterId free(CityId where, Hire hire) {
        var person = stage.hire(where, hire);
        stage.interpreters().free(where, person).flatMap(free -> pool.addFree(where, free)).block();
        return person;
    }

    final InterpreterId free() {
        return free(city, somebody());
    }

    final List<InterpreterId> speakers(VarietyTag variety) {
        return Objects.requireNonNull(pool.free(AskingFor.speakers(city, variety)).block());
    }

    private RequestId queued(Urgency urgency) {
        stage.advance(Duration.ofSeconds(1));
        var request = waiting(urgency);
        stage.queue().entry(city, request).flatMap(entry -> pool.addWaiting(city, entry)).block();
        return request;
    }

    private RequestId queued(SubjectDomain domain) {
        var request = admitted(order(domain)).request();
        stage.queue().entry(city, request).flatMap(entry -> pool.addWaiting(city, entry)).block();
        return request;
    }

    private List<RequestId> line(CityId where, VarietyTag... varieties) {
        return Objects.requireNonNull(pool.waiting(where, Hire.skills(varieties)).block());
    }

    @Test
    void theLineIsUrgencyThenAge() {
        var first = queued(Urgency.ROUTINE);
        var second = queued(Urgency.ROUTINE);
        var danger = queued(Urgency.EMERGENCY);
        var pressing = queued(Urgency.URGENT);
        assertThat(line(city, Hire.CREOLE, Hire.FRENCH)).containsExactly(danger, pressing, first, second);
        assertThat(line(city, Hire.FRENCH)).isEmpty();
        assertThat(line(elsewhere(), Hire.CREOLE)).isEmpty();
    }

    @Test
    void whoeverIsOverWaitsNoMore() {
        var over = queued(Urgency.ROUTINE);
        var next = queued(Urgency.ROUTINE);
        told(over, new SessionEvent.StaffEndsIt());
        stage.queue().entry(city, over)
                .flatMap(gone -> pool.removeWaiting(city, gone.skill(), gone.request(), gone.version())).block();
        assertThat(line(city, Hire.CREOLE)).containsExactly(next);
    }

    @Test
    void theLongestIdleIsFirstInEachVarietySpoken() {
        var both = free(city, bilingual());
        var one = free();
        assertThat(speakers(Hire.CREOLE)).containsExactly(both, one);
        assertThat(speakers(Hire.FRENCH)).containsExactly(both);
        assertThat(pool.free(AskingFor.speakers(elsewhere(), Hire.CREOLE)).block()).isEmpty();
    }

    @Test
    void aCrowdForWhomNobodyCanBeAskedStandsBeforeNobodyElse() {
        for (int number = 0; number <= Pool.LINE_PAGE; number++) {
            queued(SubjectDomain.LEGAL);
        }
        var request = queued(SubjectDomain.GENERAL);
        assertThat(line(city, Hire.CREOLE)).containsExactly(request);
        assertThat(pool.waiting(city, List.of(new Skill(Hire.CREOLE, SubjectDomain.LEGAL))).block())
                .hasSize(Pool.LINE_PAGE);
    }

    @Test
    void theOneInterpreterForACourtIsNotBehindAPageOfOthers() {
        for (int number = 0; number <= Pool.FREE_PAGE; number++) {
            free();
        }
        var court = free(city, somebody().ofKind("court", SubjectDomain.LEGAL));
        assertThat(pool.free(AskingFor.skilled(city, new Skill(Hire.CREOLE, SubjectDomain.LEGAL))).block())
                .containsExactly(court);
    }

    static Hire bilingual() {
        return Hire.aSpeaker(Integer.parseInt(somebody().publicNumber()), Hire.CREOLE, Hire.FRENCH);
    }

    @Test
    void whoIsFreeNoMoreIsInNoPool() {
        var person = free(city, bilingual());
        stage.interpreters().choose(city, person, Availability.OFF_DUTY).block();
        stage.interpreters().notFree(city, person).flatMap(version -> pool.removeFree(city, person, version))
                .block();
        assertThat(speakers(Hire.CREOLE)).isEmpty();
        assertThat(speakers(Hire.FRENCH)).isEmpty();
    }

    @Test
    void aLookIsAPage() {
        for (int number = 0; number <= Pool.FREE_PAGE; number++) {
            free();
            queued(Urgency.ROUTINE);
        }
        assertThat(speakers(Hire.CREOLE)).hasSize(Pool.FREE_PAGE);
        assertThat(line(city, Hire.CREOLE, Hire.FRENCH)).hasSize(Pool.LINE_PAGE);
    }

    @Test
    void aLeaseIsOnTheBestOfTheRankingAndNobodyOnNobody() {
        var ranking = List.of(free(), free());
        assertThat(pool.lease(city, stage.identities().lease(), ranking).block()).isEqualTo(ranking.getFirst());
        assertThat(pool.lease(city, stage.identities().lease(), List.of()).blockOptional()).isEmpty();
        pool.release(city, new Lease(stage.identities().next()), ranking.getFirst()).block();
    }
}
