package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.port.Limits;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A day on which more calls go out than the city means to make. */
class DailyLimitTest {

    private static final PhoneNumber PAGER = new PhoneNumber("+12125550198");
    private static final String RESIDENT = "+12125550177";

    private final Scene scene = new Scene();

    private void calls(int count) {
        IntStream.range(0, count).forEach(i -> {
            scene.hire(900 + scene.offers().size());
            scene.calls();
        });
        assertThat(scene.offers()).hasSizeGreaterThanOrEqualTo(count);
    }

    private void watched() {
        scene.dispatch.watchLimit.watch(scene.city).block();
    }

    private List<TextWord> told() {
        return scene.dispatch.phones.kept(Command.Page.class).stream().map(Command.Page::word).toList();
    }

    private Ask with(String key, String number) {
        var ask = scene.anAsk(key);
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), Optional.of(number), ask.callBack());
    }

    private Ask callingBack(String key, String number) {
        var ask = scene.anAsk(key);
        var until = scene.dispatch.stage.now().plus(Duration.ofHours(1)).toString();
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), Optional.empty(), Optional.of(new Ask.CallBack(number, until)));
    }

    @Test
    void aHumanIsToldOnceWhenItIsNearAndOnceWhenItIsReached() {
        scene.dispatch.stage.giveLimit(scene.city, new DailyLimit(5));
        scene.dispatch.stage.limits().tell(scene.city, Optional.of(PAGER)).block();
        calls(3);
        watched();
        assertThat(told()).isEmpty();
        calls(1);
        watched();
        watched();
        assertThat(told()).containsExactly(TextWord.LIMIT_NEAR);
        calls(3);
        watched();
        watched();
        assertThat(told()).containsExactly(TextWord.LIMIT_NEAR, TextWord.LIMIT_REACHED);
        assertThat(scene.dispatch.phones.kept()).filteredOn(sent -> sent.command() instanceof Command.Page)
                .allSatisfy(sent -> assertThat(sent.to()).contains(PAGER));
    }

    @Test
    void aMessageThatMayNotHaveLeftIsSentAgainUnderTheSameId() {
        scene.dispatch.stage.giveLimit(scene.city, new DailyLimit(1));
        scene.dispatch.stage.limits().tell(scene.city, Optional.of(PAGER)).block();
        calls(1);
        scene.dispatch.phones.goAway(true);
        watched();
        scene.dispatch.phones.goAway(false);
        watched();
        assertThat(told()).as("not before half a minute").isEmpty();
        scene.dispatch.stage.advance(Duration.ofSeconds(31));
        watched();
        scene.dispatch.stage.advance(Duration.ofSeconds(31));
        watched();
        assertThat(told()).containsExactly(TextWord.LIMIT_REACHED);
    }

    @Test
    void typedNumbersWaitAndCallersInterpretersAndDesksDoNot() {
        scene.dispatch.stage.giveLimit(scene.city, new DailyLimit(1));
        var before = (Answer.Accepted) scene.asks(with("before", RESIDENT));
        calls(1);
        assertThat(scene.asks(with("a", RESIDENT))).isInstanceOf(Answer.LimitReached.class);
        assertThat(scene.asks(callingBack("b", RESIDENT))).isInstanceOf(Answer.LimitReached.class);
        var again = (Answer.Accepted) scene.asks(with("before", RESIDENT));
        assertThat(again.admitted().request()).as("asked again").isEqualTo(before.admitted().request());

        var rung = scene.offers().size();
        scene.hire(1);
        scene.hire(2);
        var caller = scene.calls();
        var desk = scene.asks();
        assertThat(scene.state(caller.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(desk.request())).isIn(RequestState.RINGING, RequestState.WAITING);
        assertThat(scene.offers()).hasSizeGreaterThan(rung);
    }

    @Test
    void aLimitThatCannotBeReadStopsNobody() {
        Limits unread = (Limits) Proxy.newProxyInstance(Limits.class.getClassLoader(), new Class<?>[]{Limits.class},
                (limits, method, arguments) -> Mono.error(new IllegalStateException("the database is away")));
        assertThat(new HoldToLimit(unread, scene.dispatch.stage.requests()).refuses(with("a", RESIDENT)).block())
                .isFalse();
    }

    @Test
    void aSupervisorLiftsItForTheRestOfTheDay() {
        scene.dispatch.stage.giveLimit(scene.city, new DailyLimit(1));
        calls(1);
        assertThat(scene.asks(with("a", RESIDENT))).isInstanceOf(Answer.LimitReached.class);
        scene.dispatch.liftLimit.lift(Scene.supervisorOf(scene.city)).block();
        assertThat(scene.asks(with("b", RESIDENT))).isInstanceOf(Answer.Accepted.class);
        scene.dispatch.stage.advance(Duration.ofDays(1));
        calls(1);
        assertThat(scene.asks(with("c", RESIDENT))).as("tomorrow it holds again")
                .isInstanceOf(Answer.LimitReached.class);
    }
}
