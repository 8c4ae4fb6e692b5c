package org.dragoman.local.carrier.conference;

import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.twiml.Verb.Room;

/** A call made by the account to bring somebody into a room as soon as they pick up. */
public record Invitation(Call call, Room order) {}
