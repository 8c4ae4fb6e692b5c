package org.dragoman.dispatch.domain.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.ladder.Ladder;

/**
 * The ladder that new requests climb now.
 *
 * @param agency name of the agency that has one of its own; empty: the city's
 * @param version empty where nobody has set one: one phone after the other
 * @param longestWait when the search ends with words to the caller
 */
public record LadderView(
        Optional<String> agency, Optional<Version> version, Ladder ladder, Duration longestWait) {

    /** Which it is by the city's count of its changes, and since when. */
    public record Version(int number, Instant since) {}
}
