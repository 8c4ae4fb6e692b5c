package org.dragoman.local.carrier.account;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A number that the account owns.
 *
 * @param number
 *            E.164
 * @param voiceUrl
 *            asked (POST) for instructions when somebody dials the number
 * @param fallbackUrl
 *            asked when voiceUrl fails
 * @param statusUrl
 *            told when a call to the number has ended
 * @param textUrl
 *            told of text messages to the number
 * @param city
 *            the tab of the wall on which the number is shown
 */
public record Line(String number, URI voiceUrl, @Nullable URI fallbackUrl, @Nullable URI statusUrl,
        @Nullable URI textUrl, @Nullable String city) {
    public Line {
        if (!PhoneNumbers.isE164(number)) {
            throw new IllegalArgumentException("dragoman.carrier.lines: a number must be in E.164 form");
        }
    }
}
