package org.dragoman.dispatch.port;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.vendor.MenuDigits;

/**
 * A command on its way.
 *
 * @param request empty for a call-back on the duty line
 * @param to only for a ring and a text message; empty again where the number was purged or cannot be read
 * @param digits only for the ring of a vendor's line with a menu
 * @param callerId E.164, a public number of the city: to a resident who is written to, the line that they had called
 */
public record PendingCommand(
        CityId city, UUID id, Optional<RequestId> request, Command command, Optional<PhoneNumber> to,
        Optional<MenuDigits> digits,
        String callerId) {}
