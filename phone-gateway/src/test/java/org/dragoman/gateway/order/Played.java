package org.dragoman.gateway.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A life as it was played to the gateway.
 *
 * @param legs by phone
 * @param callSids by phone
 */
record Played(Life life, List<Delivery> arrivals, Map<Integer, UUID> legs, Map<Integer, String> callSids) {

    UUID leg(int phone) {
        return Objects.requireNonNull(legs.get(phone));
    }

    /** Empty where the phone never rang for us. */
    String callSid(int phone) {
        return callSids.getOrDefault(phone, "");
    }
}
