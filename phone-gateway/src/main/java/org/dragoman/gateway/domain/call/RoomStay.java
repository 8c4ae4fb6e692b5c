package org.dragoman.gateway.domain.call;

import java.time.Instant;

/**
 * The last that a room told about a leg.
 *
 * @param sequence the carrier's sequence number of that report: an older one arriving later changes nothing
 * @param at by the carrier's clock: who falls out of a conference and comes back may come into another, which counts anew
 */
public record RoomStay(String conferenceSid, int sequence, Instant at) {

    /** Seen, not reported: any report is newer. */
    public static RoomStay seen(String conferenceSid) {
        return new RoomStay(conferenceSid, -1, Instant.EPOCH);
    }

    /** A room counts its reports; of two rooms the clock tells which is older. The same report is no newer than itself. */
    boolean isOlderThan(RoomStay before) {
        return isSameRoomAs(before) ? sequence <= before.sequence : at.isBefore(before.at);
    }

    boolean isSameRoomAs(RoomStay other) {
        return conferenceSid.equals(other.conferenceSid);
    }
}
