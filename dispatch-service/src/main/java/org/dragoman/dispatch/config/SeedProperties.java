package org.dragoman.dispatch.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether demonstration cities are wanted.
 *
 * @param seed true fills cities that are not in the database from the seed files that are shipped
 * @param seedFolder a folder whose {@code *.yaml} are read like them; none: only those that are shipped
 */
@ConfigurationProperties("dragoman.dispatch")
public record SeedProperties(@DefaultValue("false") boolean seed, @Nullable Path seedFolder) {

    public SeedProperties {
        if (seedFolder != null && !Files.isDirectory(seedFolder)) {
            throw new WrongSetting("dragoman.dispatch.seed-folder does not name a folder: " + seedFolder);
        }
    }
}
