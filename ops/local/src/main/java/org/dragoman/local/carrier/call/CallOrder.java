package org.dragoman.local.carrier.call;

import java.time.Duration;
import java.util.function.Consumer;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made to a phone.
 *
 * @param callback
 *            who is told how it goes
 * @param fallback
 *            asked for instructions when the proper address fails
 * @param ringTime
 *            how long the phone may ring
 * @param listed
 *            whether the account can see it: a call between two people's own phones is none of its business
 * @param whenAnswered
 *            what to do once somebody picks up
 */
public record CallOrder(Direction direction, String from, String to, @Nullable Call parent,
        @Nullable Subscription callback, @Nullable Endpoint fallback, Duration ringTime, boolean listed,
        Consumer<Call> whenAnswered) {}
