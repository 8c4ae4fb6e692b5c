package org.dragoman.local.carrier.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dragoman.local.carrier.twiml.SayLanguages;

/** Reads which languages the carrier has voices for; a test holds the list equal to the published SDK's. */
public final class SpokenLanguages {
    private static final String LIST = "/carrier/say-languages.txt";

    private SpokenLanguages() {}

    public static SayLanguages read() {
        try (InputStream list = SpokenLanguages.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("Not on the class path: " + LIST);
            }
            return new SayLanguages(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
