package org.dragoman.local;

/**
 * Where a service finds the stores, on loopback.
 *
 * @param postgres
 *            and redis: TCP ports; 0 where an outside server is configured
 */
public record StorePorts(int postgres, int redis) {}
