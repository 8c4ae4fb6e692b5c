package org.dragoman.gateway.domain.duty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.StaffLine;

/**
 * A call to the duty line. Who has entered in it, dispatch-service knows by its id; nothing here says it.
 *
 * @param words of the hub
 */
public record DutyCall(CityId city, UUID id, Language words) {

    /** The same id whenever the carrier asks, and nothing kept: the carrier's own id of the call makes it. */
    public static DutyCall of(StaffLine line, String callSid) {
        return new DutyCall(line.city(), UUID.nameUUIDFromBytes(("duty " + callSid).getBytes(UTF_8)), line.hub());
    }
}
