package org.dragoman.local.carrier.phones;

/** What was asked of a phone makes no sense just now; the message says why in a sentence. */
public final class PhoneRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PhoneRefusal(String why) {
        super(why, null, false, false);
    }
}
