package org.dragoman.dispatch.domain.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * What a desk has before it asks.
 *
 * @param phone the site's own, which is rung unless the desk says otherwise
 * @param usual varieties that this site asks for most often, of late; the most frequent first
 * @param turnedOut what was asked for at this site of late and was another language, the most frequent first
 * @param today this site's requests of today in the city's time zone, the latest first, at most 20
 */
public record DeskView(
        String site, String siteName, String agency, PhoneNumber phone, Instant asOf, int requestsToday,
        int longestWaitSeconds, List<String> usual, List<TurnedOut> turnedOut, List<Past> today) {

    public DeskView {
        usual = List.copyOf(usual);
        turnedOut = List.copyOf(turnedOut);
        today = List.copyOf(today);
    }

    /**
     * An interpreter said in the call that it was another language.
     *
     * @param asked tag of the variety that was asked for
     * @param spoken tag of the variety that it was
     */
    public record TurnedOut(String asked, String spoken) {}

    /** @param minutes in session, rounded up; empty where there was none */
    public record Past(
            UUID id, String reference, String variety, RequestState state, Instant createdAt,
            Optional<Integer> minutes) {}
}
