package org.dragoman.gateway.domain.call;

/**
 * The last that a room told about a leg.
 *
 * @param sequence the carrier's sequence number of that report: an older one arriving later changes nothing
 */
public record RoomStay(String conferenceSid, int sequence) {}
