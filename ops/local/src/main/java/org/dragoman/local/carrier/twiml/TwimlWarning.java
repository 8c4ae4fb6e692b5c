package org.dragoman.local.carrier.twiml;

/** @param code the carrier's, 12200 for what its schema does not know */
public record TwimlWarning(int code, String message) {}
