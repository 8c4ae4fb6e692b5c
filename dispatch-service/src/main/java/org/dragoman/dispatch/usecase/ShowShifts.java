package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.port.Shifts;
import reactor.core.publisher.Mono;

/** Who oversees the city sees everybody's shifts, an interpreter the own. */
public class ShowShifts {

    private final Shifts shifts;

    public ShowShifts(Shifts shifts) {
        this.shifts = shifts;
    }

    /** Empty for an interpreter whom this city does not have, or whose shifts are not the caller's to see. */
    public Mono<Roster> show(Caller caller, InterpreterId interpreter) {
        return caller.role().overseesCity() || caller.interpreter().filter(interpreter::equals).isPresent()
                ? shifts.roster(caller.city(), interpreter)
                : Mono.empty();
    }
}
