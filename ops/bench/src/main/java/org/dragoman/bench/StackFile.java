package org.dragoman.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How to reach a running local stack; the launcher keeps it in `.local/stack.properties` while it runs.
 *
 * @param dispatch
 *            address of dispatch-service
 * @param token
 *            for the desk API
 * @param database
 *            JDBC address; on this machine, since times of both clocks are compared
 * @param owner
 *            a role that sees the rows of all cities
 */
record StackFile(URI dispatch, String token, String database, String owner) {

    /**
     * @throws IllegalArgumentException
     *             with a sentence for a person
     */
    static StackFile read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "%s cannot be read: is a local stack running (mvn -q spring-boot:run)?".formatted(file));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StackFile(URI.create(required(properties, "dispatch")), required(properties, "token"),
                required(properties, "database"), required(properties, "owner"));
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("The file of the local stack lacks `%s`.".formatted(key));
        }
        return value;
    }

    @Override
    public String toString() {
        return "StackFile[dispatch=%s]".formatted(dispatch);
    }
}
