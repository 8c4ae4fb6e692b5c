package org.dragoman.dispatch.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.usecase.Answer;
import org.dragoman.dispatch.usecase.Ask;

/** Somebody at a desk who is to be called back; the desk's machine asks again under its key until it is answered. */
final class CallBack {

    private static final int TRIES = 12;

    private final World world;
    private final int number;
    private final Ask ask;

    CallBack(World world, int number) {
        this.world = world;
        this.number = number;
        var dice = world.plan.dice("callback", number);
        var variety = world.varieties.get(dice.nextInt(world.varieties.size()));
        Instant until = world.stage.now().plusSeconds(2 + dice.nextInt(60));
        ask = new Ask(world.city, new Idempotency("desk", new UUID(6, number).toString(), "01"), variety.value(),
                Stage.SITE.value(), Optional.empty(), Optional.empty(), Preferences.NONE, Optional.empty(),
                Optional.empty(), Optional.of(new Ask.CallBack("+12125550177", until.toString())));
    }

    void asks() {
        asks(0);
    }

    private void asks(int tries) {
        var answer = world.someInstance().flatMap(up -> up.asks(up.requestInterpreter.request(ask)));
        if (answer.isPresent() && answer.get() instanceof Answer.Accepted accepted) {
            var request = accepted.admitted().request();
            world.journal.note("caller " + number + " is to be called back, as request "
                    + world.shortly(request.value()));
            world.acknowledged(number, request);
        } else if (answer.isEmpty() && tries < TRIES) {
            world.timeline.in(1000, () -> asks(tries + 1));
        }
    }
}
