package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.port.DutyCalls;
import org.dragoman.dispatch.port.Pins;
import reactor.core.publisher.Mono;

/** An interpreter chooses the PIN for the duty line; the one before it ends, and so does a lock. */
public class ChoosePin {

    private final DutyCalls calls;
    private final Pins pins;

    public ChoosePin(DutyCalls calls, Pins pins) {
        this.calls = calls;
        this.pins = pins;
    }

    /** False for an interpreter whom this city does not have. */
    public Mono<Boolean> choose(CityId city, InterpreterId interpreter, Pin pin) {
        return pins.hash(pin).flatMap(hash -> calls.choosePin(city, interpreter, hash));
    }
}
