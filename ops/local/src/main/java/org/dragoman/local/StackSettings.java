package org.dragoman.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dragoman.local.process.StackException;

/**
 * Where the local stack lives and listens. Every value has a default; environment variables change it.
 *
 * @param checkout
 *            the folder with the root pom
 * @param home
 *            what is kept between runs; DRAGOMAN_LOCAL_HOME, default `.local` of the checkout
 * @param dispatchPort
 *            DRAGOMAN_LOCAL_DISPATCH_PORT, default 8080
 * @param gatewayPort
 *            DRAGOMAN_LOCAL_GATEWAY_PORT, default 8081
 * @param carrierPort
 *            DRAGOMAN_LOCAL_CARRIER_PORT, default 8082
 * @param environment
 *            everything else that the user has set; it wins over what the launcher would say to a service
 */
public record StackSettings(Path checkout, Path home, int dispatchPort, int gatewayPort, int carrierPort,
        Map<String, String> environment) {

    static final String HOME = "DRAGOMAN_LOCAL_HOME";
    static final String DISPATCH_PORT = "DRAGOMAN_LOCAL_DISPATCH_PORT";
    static final String GATEWAY_PORT = "DRAGOMAN_LOCAL_GATEWAY_PORT";
    static final String CARRIER_PORT = "DRAGOMAN_LOCAL_CARRIER_PORT";

    public StackSettings {
        environment = Map.copyOf(environment);
    }

    /**
     * @throws StackException
     *             if a port is no port
     */
    public static StackSettings from(Path checkout, Map<String, String> environment) {
        var home = environment.containsKey(HOME) ? Path.of(environment.get(HOME)) : checkout.resolve(".local");
        return new StackSettings(checkout, home.toAbsolutePath().normalize(), port(environment, DISPATCH_PORT, 8080),
                port(environment, GATEWAY_PORT, 8081), port(environment, CARRIER_PORT, 8082), environment);
    }

    /** The checkout that contains this folder. */
    static Path checkoutAround(Path folder) {
        for (var candidate = folder.toAbsolutePath(); candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("dispatch-service"))
                    && Files.exists(candidate.resolve("pom.xml"))) {
                return candidate;
            }
        }
        throw new StackException(
                "The local stack runs from a checkout of Dragoman, and %s is in none.".formatted(folder));
    }

    boolean hasOutsidePostgres() {
        return environment.containsKey("DRAGOMAN_DATABASE_HOST");
    }

    boolean hasOutsideRedis() {
        return environment.containsKey("DRAGOMAN_REDIS_HOST");
    }

    /** The carrier's pace is the one that the gateway is told to keep. */
    String callsPerSecond() {
        return environment.getOrDefault("DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "1");
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65535) {
            throw new StackException("%s=%s is no TCP port; say a number from 1 to 65535.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
