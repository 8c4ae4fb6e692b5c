package org.dragoman.gateway.domain.call;

import java.util.UUID;
import org.dragoman.gateway.domain.Language;

/**
 * What an interpreter may accept by pressing 1.
 *
 * @param epoch the fencing token of the assignment: dispatch-service refuses any other
 * @param varietyName in the hub language of the city
 */
public record Offer(UUID assignmentId, long epoch, Language variety, String varietyName, String agency,
        String domain) {}
