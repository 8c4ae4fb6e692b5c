package org.dragoman.dispatch.domain.language;

import java.util.Map;

/** A text in the languages in which cities work (their hub languages). English is always there. */
public record HubText(Map<String, String> byHub) {

    /** @throws IllegalArgumentException when there is no English text or a text is blank */
    public HubText {
        byHub = Map.copyOf(byHub);
        if (!byHub.containsKey("en") || byHub.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A text needs English and no blank translation: " + byHub);
        }
    }

    /** The text in a hub language (BCP 47), in English where the catalogue has no such translation. */
    public String in(String hub) {
        return byHub.getOrDefault(hub, english());
    }

    public String english() {
        return byHub.getOrDefault("en", "");
    }
}
