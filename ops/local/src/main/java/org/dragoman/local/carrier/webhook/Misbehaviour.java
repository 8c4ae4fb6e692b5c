package org.dragoman.local.carrier.webhook;

/** What may go wrong with a webhook on its way, on purpose. */
@FunctionalInterface
public interface Misbehaviour {
    Misbehaviour NONE = (webhook, way) -> way.deliver();

    void meet(Webhook webhook, Way way);

    /** The ways a webhook can take; not taking any loses it. */
    interface Way {
        void deliver();

        /** The same webhook once more, with the same idempotency token; what it answers is not heeded. */
        void deliverCopy();
    }
}
