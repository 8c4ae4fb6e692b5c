package org.dragoman.dispatch.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.SiteId;

/**
 * A request that has passed every check and is ready to be committed.
 *
 * @param callBackUntil present: the anchor is called back when an interpreter is found; the search is given up then
 */
public record Order(
        CityId city, RequestId request, Reference reference, VarietyTag variety, SiteId site, SubjectDomain domain,
        Urgency urgency, Preferences preferences, Channel channel, Idempotency idempotency, List<Party> parties,
        Optional<Instant> callBackUntil) {

    public Order {
        parties = List.copyOf(parties);
        if (parties.stream().filter(Party::anchor).count() != 1) {
            throw new IllegalArgumentException("A session has exactly one anchor");
        }
    }

    public Skill skill() {
        return new Skill(variety, domain);
    }

    public Reach reach() {
        return callBackUntil.isPresent() ? Reach.CALL_BACK : Reach.STAY_ON_LINE;
    }

    public Order with(Reference drawn) {
        return new Order(
                city, request, drawn, variety, site, domain, urgency, preferences, channel, idempotency, parties,
                callBackUntil);
    }

    public Order with(Urgency other) {
        return new Order(
                city, request, reference, variety, site, domain, other, preferences, channel, idempotency, parties,
                callBackUntil);
    }

    public Order with(Preferences others) {
        return new Order(
                city, request, reference, variety, site, domain, urgency, others, channel, idempotency, parties,
                callBackUntil);
    }

    /**
     * A phone of the session besides the interpreter's.
     *
     * @param number empty for the resident who is on the line already, and where the site's own phone is meant
     */
    public record Party(LegId leg, LegRole role, boolean anchor, Optional<PhoneNumber> number) {}
}
