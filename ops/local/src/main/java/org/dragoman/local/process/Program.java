package org.dragoman.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run beside the launcher.
 *
 * @param name
 *            as people call it; also names its log and its record
 * @param command
 *            executable and arguments; no secrets, they are seen by all users of the machine
 * @param environment
 *            added to the launcher's own
 * @param log
 *            takes what it prints
 * @param record
 *            remembers its process id
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, Path record) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
