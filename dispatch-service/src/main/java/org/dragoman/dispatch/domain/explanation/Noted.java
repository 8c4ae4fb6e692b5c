package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;

/** One entry of the ledger. */
public sealed interface Noted {

    Instant at();

    record Requested(Instant at, Channel channel, Urgency urgency) implements Noted {}

    record Prioritised(Instant at, Urgency urgency) implements Noted {}

    /** @param decision empty where it was made before decisions were kept */
    record Offered(Instant at, long epoch, Optional<Decision> decision) implements Noted {}

    record VendorRung(Instant at, long epoch) implements Noted {}

    /** It had failed too often, as of the entry before this one; it stayed in line. */
    record NeededHuman(Instant at) implements Noted {}

    /**
     * @param climbed the rung on which the search stands from then on, where that changed
     * @param waitsAnew the wait that the ladder counts began then
     */
    record Happened(Instant at, Happening what, RequestState from, RequestState to, Optional<EndReason> end,
            Optional<Climbed> climbed, boolean waitsAnew)
            implements
                Noted {}

    /**
     * @param number the first rung is 0
     * @param drops preferences that from then on only order
     * @param vendor vendors' lines ring from then on
     */
    record Climbed(int number, int phones, Set<Preference> drops, boolean vendor) {

        public Climbed {
            drops = Set.copyOf(drops);
        }

        public static Climbed to(int number, Rung rung) {
            return new Climbed(number, rung.phones(), rung.dropPreferences(), rung.vendor());
        }
    }
}
