package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
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

    /** @param climbed the rung on which the search stands from then on, where that changed */
    record Happened(Instant at, Happening what, RequestState from, RequestState to, Optional<EndReason> end,
            Optional<Climbed> climbed)
            implements
                Noted {}

    /** @param number the first rung is 0 */
    record Climbed(int number, int phones) {

        public static Climbed to(int number, Rung rung) {
            return new Climbed(number, rung.phones());
        }
    }
}
