package org.dragoman.local.carrier.twiml;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Relative addresses, resolved against the document they stand in (RFC 3986, which java.net.URI predates). */
final class Addresses {
    private Addresses() {}

    /** Empty if the text is no address, or a relative one in a document that came from nowhere. */
    static Optional<URI> resolve(@Nullable URI document, String text) {
        try {
            URI given = URI.create(text);
            if (given.isAbsolute()) {
                return Optional.of(given).filter(Addresses::isWeb);
            }
            return Optional.ofNullable(document).map(base -> relative(base, text, given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI relative(URI base, String text, URI given) {
        String page = base.toString().replaceFirst("#.*", "");
        if (text.isEmpty()) {
            return base;
        }
        if (text.startsWith("#")) {
            return URI.create(page + text);
        }
        if (text.startsWith("?")) {
            return URI.create(page.replaceFirst("\\?.*", "") + text);
        }
        return URI.create(page).resolve(given);
    }

    private static boolean isWeb(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
    }
}
