package org.dragoman.campaign.check;

/**
 * How many residents called.
 *
 * @param handedOver
 *            to the backup line, by us or by the carrier alone
 */
public record Callers(int all, int handedOver) {}
