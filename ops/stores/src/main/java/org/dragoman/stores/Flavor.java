package org.dragoman.stores;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** Where the servers of the tests come from. */
enum Flavor {
    DOCKER("Testcontainers (Docker answered)"), EMBEDDED("embedded binaries (no Docker is used)");

    static final String SWITCH = "DRAGOMAN_TEST_STORES";

    private final String description;

    Flavor(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /**
     * @param wish
     *            `auto` (or nothing), `docker` or `embedded`
     * @throws IllegalArgumentException
     *             for any other wish
     */
    static Flavor of(@Nullable String wish) {
        return switch (wish == null ? "auto" : wish.toLowerCase(Locale.ROOT)) {
            case "auto", "" -> dockerAnswers() ? DOCKER : EMBEDDED;
            case "docker" -> DOCKER;
            case "embedded" -> EMBEDDED;
            default -> throw new IllegalArgumentException(
                    "%s=%s is not known; say auto, docker or embedded".formatted(SWITCH, wish));
        };
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
