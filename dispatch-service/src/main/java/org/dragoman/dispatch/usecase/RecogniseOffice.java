package org.dragoman.dispatch.usecase;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.OfficeCalls;
import reactor.core.publisher.Mono;

/** Somebody dialled a line of offices: does their phone say which office it is? */
public class RecogniseOffice {

    private final FindStaffLine findStaffLine;
    private final OfficeCalls calls;

    public RecogniseOffice(FindStaffLine findStaffLine, OfficeCalls calls) {
        this.findStaffLine = findStaffLine;
        this.calls = calls;
    }

    /**
     * @param call the gateway's id of the call
     * @param line the number dialled
     * @param from the caller's; empty where it is withheld
     * @return empty for a number that is no line of offices
     */
    public Mono<Boolean> recognise(UUID call, String line, Optional<PhoneNumber> from) {
        return findStaffLine.find(line, StaffLine.Kind.AGENCY)
                .flatMap(known -> from.map(number -> calls.recognise(known.city(), call, number))
                        .orElseGet(() -> calls.office(known.city(), call).hasElement()));
    }
}
