package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.dragoman.local.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One service is killed (SIGKILL) while phones ring and people talk; the calls stay up at the carrier. */
class SurvivalTest {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    enum Victim {
        DISPATCH, GATEWAY
    }

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @ParameterizedTest
    @EnumSource
    void aRingOutlivesTheServiceAndTheCallIsJoined(Victim victim) {
        var interpreter = ringing();
        kill(victim);
        restart(victim);

        assertThat(wall.isRinging(interpreter)).isTrue();
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));
        endOf(truth.newestRequest());
    }

    @Test
    void whoPressesOneWhileDispatchIsAwayIsAskedToWaitAndJoins() {
        var interpreter = ringing();
        kill(Victim.DISPATCH);
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        restart(Victim.DISPATCH);

        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));
        endOf(truth.newestRequest());
    }

    @ParameterizedTest
    @EnumSource
    void aCallGoesOnWhileTheServiceIsAwayAndEndsAsUsual(Victim victim) {
        var interpreter = talking();
        var request = truth.newestRequest();
        kill(victim);
        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));
        restart(victim);

        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));
        assertThat(truth.state(request)).isEqualTo("IN_SESSION");
        endOf(request);
    }

    @ParameterizedTest
    @EnumSource
    void peopleWhoHangUpWhileTheServiceIsAwayAreNotForgotten(Victim victim) {
        talking();
        var request = truth.newestRequest();
        kill(victim);
        wall.hangUp(People.MIRLANDE);
        restart(victim);

        truth.awaitState(request, "COMPLETED", RECOVERY);
        truth.awaitNothingStuck(RECOVERY);
    }

    @Test
    void whoDialsWhileTheGatewayIsAwayReachesPeople() {
        kill(Victim.GATEWAY);
        wall.dial(People.MIRLANDE, People.NYC_LINE);
        wall.witness().awaitWords(People.MIRLANDE, "We are connecting you with a person", 0);
        assertThat(wall.ringing("backup", phone -> true)).isEqualTo(People.NYC_BACKUP);
        wall.answer(People.NYC_BACKUP);
        await("they talk").atMost(Wall.SOON).until(() -> isTalking(People.NYC_BACKUP) && isTalking(People.MIRLANDE));
        restart(Victim.GATEWAY);
    }

    private boolean isTalking(String phone) {
        return wall.phone(phone).path("state").asString().equalsIgnoreCase("talking");
    }

    @Test
    void callsThatTheCarrierForgetsEndWithAReasonWithinHalfAMinute() {
        talking();
        var request = truth.newestRequest();

        wall.forgetCalls();

        truth.awaitNothingStuck(RECOVERY);
        assertThat(truth.endReason(request)).isNotBlank();
    }

    @Test
    void aRingThatTheCarrierForgetsEndsWithAReasonWithinHalfAMinute() {
        ringing();
        var request = truth.newestRequest();

        wall.forgetCalls();

        truth.awaitNothingStuck(RECOVERY);
        assertThat(truth.endReason(request)).isNotBlank();
        assertThat(truth.offers(request)).noneMatch(offer -> offer.contains("LAPSED"));
    }

    private String ringing() {
        wall.dial(People.MIRLANDE, People.NYC_LINE);
        wall.press(People.MIRLANDE, "3");
        return wall.ringing("interpreter", People.speaking("ht"));
    }

    private String talking() {
        var interpreter = ringing();
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));
        var request = truth.newestRequest();
        truth.awaitState(request, "IN_SESSION", Wall.SOON);
        return interpreter;
    }

    private void endOf(String request) {
        wall.hangUp(People.MIRLANDE);
        wall.awaitSilence();
        truth.awaitState(request, "COMPLETED", RECOVERY);
        truth.awaitNothingStuck(RECOVERY);
    }

    private void kill(Victim victim) {
        service(victim).kill();
        assertThat(service(victim).isReady()).isFalse();
    }

    private void restart(Victim victim) {
        service(victim).start();
        await("%s is ready again".formatted(victim)).atMost(Stack.RESTART).until(service(victim)::isReady);
    }

    private RunningService service(Victim victim) {
        return switch (victim) {
            case DISPATCH -> stack.dispatch();
            case GATEWAY -> stack.gateway();
        };
    }
}
