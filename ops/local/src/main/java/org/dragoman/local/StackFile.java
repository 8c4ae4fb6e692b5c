package org.dragoman.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.process.StackException;

/**
 * Tells the commands in `ops/bin` how to reach the running stack; gone when the stack is. Readable by its owner only.
 */
record StackFile(Path path) {

    static StackFile write(Path path, LocalStack stack, Stores stores) {
        var settings = stack.settings();
        var properties = new Properties();
        properties.setProperty("dispatch", "http://localhost:" + settings.dispatchPort());
        properties.setProperty("gateway", "http://localhost:" + settings.gatewayPort());
        properties.setProperty("carrier", "http://localhost:" + settings.carrierPort());
        properties.setProperty("token", stack.secrets().token());
        if (!settings.hasOutsidePostgres()) {
            properties.setProperty("database",
                    "jdbc:postgresql://localhost:%d/%s".formatted(stores.ports().postgres(), LocalPostgres.DATABASE));
            properties.setProperty("owner", LocalPostgres.OWNER);
        }
        try {
            Files.deleteIfExists(path);
            Files.createFile(path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(path)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new StackException("%s cannot be written: %s.".formatted(path, e.getMessage()), e);
        }
        return new StackFile(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StackException("%s cannot be removed: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
