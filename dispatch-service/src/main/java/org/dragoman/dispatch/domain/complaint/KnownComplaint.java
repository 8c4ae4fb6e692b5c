package org.dragoman.dispatch.domain.complaint;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.request.RequestId;

/**
 * A complaint that somebody asks after.
 *
 * @param request which it is about
 * @param followedUpAt empty while it is open
 */
public record KnownComplaint(
        ComplaintReference reference, RequestId request, Instant at, Optional<Instant> followedUpAt) {}
