package org.dragoman.dispatch.port;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When interpreters are expected to work, and what has been done about it. */
public interface Shifts {

    /** Empty for an interpreter whom this city does not have. */
    Mono<Roster> roster(CityId city, InterpreterId interpreter);

    /** From now on these and no others; the answer is empty for an interpreter whom this city does not have. */
    Mono<Roster> replace(CityId city, InterpreterId interpreter, List<Shift> shifts);

    /**
     * Does what the shifts say by now and have not been obeyed in yet, each turn once, whichever instance does it; a
     * bounded number of people. Gives those whose availability is another now.
     */
    Flux<InterpreterId> turn(CityId city);

    /**
     * Frees one interpreter on call for each caller who has waited long enough and whom nobody helps: for one offer, after
     * which the person is off duty again. Gives those who became free.
     */
    Flux<InterpreterId> callIn(CityId city);

    /** Who was called in and is not needed any more is off duty again; gives those people. */
    Flux<InterpreterId> letGo(CityId city);
}
