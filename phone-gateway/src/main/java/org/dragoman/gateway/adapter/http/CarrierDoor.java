package org.dragoman.gateway.adapter.http;

/**
 * Where a carrier's webhooks come in. No token is asked for there: whoever opens such a door lets nobody through whom the
 * carrier has not signed for.
 *
 * @param paths a pattern such as {@code /twilio/**}
 */
public record CarrierDoor(String paths) {}
