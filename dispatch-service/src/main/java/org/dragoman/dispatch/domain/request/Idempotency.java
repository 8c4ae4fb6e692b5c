package org.dragoman.dispatch.domain.request;

import java.util.HexFormat;

/**
 * Makes asking twice harmless: the same caller, key and body get the first answer again.
 *
 * @param caller who asks (a token's or an account's name, or the phone line)
 * @param key chosen by the caller, 1 to 200 characters
 * @param bodyHash of everything asked; another body under the same key is refused
 */
public record Idempotency(String caller, String key, String bodyHash) {

    public Idempotency {
        if (key.isEmpty() || key.length() > 200) {
            throw new IllegalArgumentException("An idempotency key has 1 to 200 characters");
        }
    }

    public byte[] hashBytes() {
        return HexFormat.of().parseHex(bodyHash);
    }
}
