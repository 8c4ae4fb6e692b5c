package org.dragoman.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.local.child.WithParent;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.process.Program;
import org.dragoman.local.process.StackException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line of a service: its own class path, as Maven wrote it, because two Spring Boot applications on one
 * class path configure each other.
 */
public final class ServiceProgram {

    /** Small and quick to start; a server in production wants other flags. */
    private static final List<String> SMALL = List.of("-Xmx160m", "-XX:+UseSerialGC");
    private static final List<String> ALWAYS = List.of("-Dio.netty.leakDetection.level=disabled",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    private ServiceProgram() {}

    /**
     * @param name
     *            as people call this instance; also names its log
     */
    public static Program of(Service service, String name, StackSettings settings, DataFolder folder,
            Map<String, Object> configuration) {
        return of(service, name, settings, folder, configuration, SMALL);
    }

    /**
     * @param jvm
     *            flags for the size of the heap and its collector, instead of the local stack's
     */
    public static Program of(Service service, String name, StackSettings settings, DataFolder folder,
            Map<String, Object> configuration, List<String> jvm) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(ALWAYS);
        command.addAll(List.of("-cp", classPath(service, settings.checkout(), folder), WithParent.class.getName()));
        command.add(service.mainClass());
        return new Program(name, command, environment(settings, configuration), folder.newLog(name),
                folder.processes().resolve(name + ".pid"));
    }

    // Secrets are seen by nobody there, unlike on the command line; and keys keep their exact names.
    private static Map<String, String> environment(StackSettings settings, Map<String, Object> configuration) {
        var environment = new TreeMap<>(settings.environment());
        environment.put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(configuration));
        return environment;
    }

    private static String classPath(Service service, Path checkout, DataFolder folder) {
        var target = checkout.resolve(service.module()).resolve("target");
        try {
            var libraries = Files.readString(target.resolve("run.classpath")).strip();
            return String.join(File.pathSeparator, target.resolve("classes").toString(), libraries,
                    folderOfParentWatch(folder).toString());
        } catch (IOException e) {
            throw new StackException("%s is not built; run `mvn -q spring-boot:run` in %s.".formatted(service.module(),
                    checkout), e);
        }
    }

    // One class only: the rest of the launcher's class path would mix with the service's own.
    private static Path folderOfParentWatch(DataFolder folder) throws IOException {
        var name = WithParent.class.getName().replace('.', '/') + ".class";
        var root = folder.processes().resolve("classes");
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (var bytes = WithParent.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IOException("no " + name);
            }
            Files.write(file, bytes.readAllBytes());
        }
        return root;
    }
}
