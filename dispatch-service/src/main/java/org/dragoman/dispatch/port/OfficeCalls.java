package org.dragoman.dispatch.port;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.place.Office;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** Calls on the lines of offices: which office each comes from, and what was typed in it. */
public interface OfficeCalls {

    /**
     * A call from the phone of one site, and of one only, is that site's, where its agency trusts caller ids. True when the
     * call is known to be an office's, now or before.
     */
    Mono<Boolean> recognise(CityId city, UUID call, PhoneNumber from);

    /** Counts a attempt before its PIN is looked at. The same attempt of the same call counts once. */
    Mono<Attempt> count(CityId city, UUID call, String code, int attempt);

    /** The PIN was right: the call is this site's, and the wrong attempts of its code are forgotten. */
    Mono<Void> pass(CityId city, UUID call, SiteId site);

    /** Empty for a call that no office is known for. */
    Mono<Office> office(CityId city, UUID call);

    Mono<Void> type(CityId city, UUID call, String field, String value);

    Mono<Void> asked(CityId city, UUID call, RequestId request);

    /**
     * A PIN is about to be compared.
     *
     * @param passed the call is known to be an office's already
     * @param locked too many wrong PINs for this code
     * @param site that has the code
     * @param pinHash of that site, where it has a PIN
     */
    record Attempt(boolean passed, boolean locked, Optional<SiteId> site, Optional<String> pinHash) {}
}
