package org.dragoman.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where npm puts the carrier's description: nothing of it is committed, package-lock.json says which it is. */
final class PublishedFile {

    /** What mends it, in the root of a checkout. */
    static final String COMMAND = "npm ci --prefix ops/contract --ignore-scripts --omit=optional --no-audit --no-fund";

    private static final Path MODULE = Path.of("ops", "contract");
    private static final Path FILE = Path.of("node_modules", "@twilio", "cli-core", "src", "services", "twilio-api",
            "twilio_api_v2010.json");

    private PublishedFile() {}

    /** Empty where it has not been installed. */
    static Optional<Path> find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MODULE).resolve("package.json"))) {
                return Optional.of(folder.resolve(MODULE).resolve(FILE)).filter(Files::exists);
            }
        }
        return Optional.empty();
    }
}
