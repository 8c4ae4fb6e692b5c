package org.dragoman.local.carrier.faults;

/**
 * What shall go wrong with webhooks.
 *
 * @param matching
 *            only those whose path contains this; empty for all
 * @param lose
 *            probability that a notice is never sent
 * @param duplicate
 *            probability that it is sent twice
 * @param delay
 *            probability that it is late
 * @param delayMillis
 *            by how much, 0 to 60000
 * @param reorder
 *            probability that a notice goes after the next one (at the latest after 5 s)
 * @param most
 *            how many webhooks meet with this before it is over; 0 for no end
 */
public record WebhookFaults(String matching, double lose, double duplicate, double delay, int delayMillis,
        double reorder, int most) {
    public static final WebhookFaults NONE = new WebhookFaults("", 0, 0, 0, 0, 0, 0);

    @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
    public WebhookFaults {
        matching = matching == null ? "" : matching;
        Probability.check(lose, duplicate, delay, reorder);
        if (delayMillis < 0 || delayMillis > 60_000 || most < 0) {
            throw new IllegalArgumentException("delayMillis is between 0 and 60000, most is not negative");
        }
    }
}
