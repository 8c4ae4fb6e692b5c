package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.AskingFor;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What was true when it was read may be wrong when it is committed. That is normal: drop the pair, go on. */
class ConflictTest {

    private final Scene scene = new Scene();

    /** Something happens between the reading of the candidates and the first commit. */
    private record Meddled(Matches matches, List<Runnable> meanwhile) implements Matches {
        @Override
        public Mono<Demand> demand(CityId city, RequestId request) {
            return matches.demand(city, request);
        }

        @Override
        public Mono<List<InterpreterId>> fitting(Demand demand) {
            return matches.fitting(demand);
        }

        @Override
        public Mono<List<Candidate>> candidates(CityId city, Collection<InterpreterId> interpreters) {
            return matches.candidates(city, interpreters);
        }

        @Override
        public Mono<MatchOutcome> commit(Proposal proposal) {
            return Mono.defer(() -> {
                meanwhile.forEach(Runnable::run);
                meanwhile.clear();
                return matches.commit(proposal);
            });
        }
    }

    private boolean match(RequestId request, Runnable meanwhile) {
        MemoryStage stage = scene.dispatch.stage;
        var meddled = new Meddled(stage.matches(), new ArrayList<>(List.of(meanwhile)));
        return Boolean.TRUE.equals(new MatchRequest(scene.dispatch.pool, meddled, new MatchingPolicy(),
                stage.identities(),
                new FollowOffer(scene.dispatch.pool, scene.dispatch.changes, scene.dispatch.metrics),
                scene.dispatch.metrics).match(scene.city, request).block());
    }

    private InterpreterId pooled(int number) {
        var hired = scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(number));
        scene.dispatch.stage.interpreters().free(scene.city, hired)
                .flatMap(free -> scene.dispatch.pool.addFree(scene.city, free)).block();
        return hired;
    }

    @Test
    void whoeverIsNotFreeAnyMoreIsPassedOver() {
        var request = scene.calls().request();
        var first = pooled(1);
        var second = pooled(2);
        assertThat(match(request, () -> scene.dispatch.stage.interpreters()
                .choose(scene.city, first, Availability.OFF_DUTY).block())).isTrue();
        assertThat(scene.availability(second)).isEqualTo(Availability.OFFERED);
        assertThat(scene.dispatch.metrics.of("conflicted")).isEqualTo(1);
        assertThat(scene.dispatch.pool.free(AskingFor.speakers(scene.city, Hire.CREOLE)).block()).isEmpty();
    }

    @Test
    void whoeverLostTheQualificationMeanwhileIsPassedOver() {
        var request = scene.calls().request();
        var first = pooled(1);
        var second = pooled(2);
        assertThat(match(request, () -> scene.dispatch.stage.suspend(scene.city, first))).isTrue();
        assertThat(scene.availability(second)).isEqualTo(Availability.OFFERED);
    }

    @Test
    void aRequestThatEndedMeanwhileRingsNobody() {
        var admitted = scene.calls();
        var first = pooled(1);
        assertThat(match(admitted.request(), () -> scene.hangsUp(admitted.anchor()))).isFalse();
        assertThat(scene.state(admitted.request())).isEqualTo(RequestState.ABANDONED);
        assertThat(scene.availability(first)).isEqualTo(Availability.AVAILABLE);
        assertThat(scene.offers()).isEmpty();
    }

    @Test
    void nobodyLeftMeansThatTheRequestGoesOnWaiting() {
        var request = scene.calls().request();
        var only = pooled(1);
        assertThat(match(request, () -> scene.dispatch.stage.suspend(scene.city, only))).isFalse();
        assertThat(scene.state(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    void onePhoneInTwoCitiesIsRungForOneOfThem() {
        var shared = new PhoneNumber("+12125550777");
        var elsewhere = scene.dispatch.stage.foundCity();
        scene.dispatch.stage.hire(elsewhere, Hire.aCreoleSpeaker(1).withPhone(shared));
        scene.hire(Hire.aCreoleSpeaker(1).withPhone(shared));
        var here = scene.calls().request();
        assertThat(scene.state(here)).isEqualTo(RequestState.RINGING);

        var there = scene.dispatch.admitLineCall.admit(new LineCall(UUID.randomUUID(),
                scene.dispatch.stage.lineOf(elsewhere), Hire.CREOLE, false)).block();
        scene.dispatch.sweepCity.sweep(elsewhere).block();
        var request = ((AdmitLineCall.LineAnswer.Admitted) Objects.requireNonNull(there)).admitted()
                .request();
        assertThat(scene.dispatch.stage.sessions().stateOf(elsewhere, request).block())
                .isEqualTo(RequestState.WAITING);
        scene.declines(scene.lastOffer());
        scene.dispatch.sweepCity.sweep(elsewhere).block();
        assertThat(scene.dispatch.stage.sessions().stateOf(elsewhere, request).block())
                .isEqualTo(RequestState.RINGING);
    }

    @Test
    void oneRequestThatCannotBeSweptHoldsUpNoOther() {
        var broken = scene.calls().request();
        var whole = scene.calls().request();
        scene.dispatch.stage.hire(scene.city, Hire.aCreoleSpeaker(1));
        var sweep = UnreadableRequest.sweepOver(scene, broken);
        assertThat(sweep.sweep(scene.city).materialize().block())
                .matches(signal -> Objects.requireNonNull(signal).isOnError());
        assertThat(scene.state(whole)).isEqualTo(RequestState.RINGING);
    }
}
