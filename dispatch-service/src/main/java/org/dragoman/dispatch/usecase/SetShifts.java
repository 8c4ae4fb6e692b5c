package org.dragoman.dispatch.usecase;

import java.util.List;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Shifts;
import reactor.core.publisher.Mono;

/** A supervisor says when an interpreter works. What that means for now is done by the next round. */
public class SetShifts {

    private final Audit audit;
    private final Shifts shifts;

    public SetShifts(Audit audit, Shifts shifts) {
        this.audit = audit;
        this.shifts = shifts;
    }

    /** Empty for an interpreter whom this city does not have. */
    public Mono<Roster> set(Caller by, InterpreterId interpreter, List<Shift> wanted) {
        return audit.note(by, Intervention.SET_SHIFTS, interpreter.value(), wanted.size() + " shifts")
                .then(Mono.defer(() -> shifts.replace(by.city(), interpreter, wanted)));
    }
}
