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
 * @param today this site's requests of today in the city's time zone, the latest first, at most 20
 */
public record DeskView(
        String site, String siteName, String agency, PhoneNumber phone, Instant asOf, int requestsToday,
        int longestWaitSeconds, List<String> usual, List<Past> today) {

    public DeskView {
        usual = List.copyOf(usual);
        today = List.copyOf(today);
    }

    /** @param minutes in session, rounded up; empty where there was none */
    public record Past(
            UUID id, String reference, String variety, RequestState state, Instant createdAt,
            Optional<Integer> minutes) {}
}
