package org.dragoman.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.local.Secrets;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceConfiguration;
import org.dragoman.local.Simulator;
import org.dragoman.local.StackSettings;
import org.dragoman.local.city.DemoCities;
import org.dragoman.local.data.DataFolder;

/** Both services, each in a process of its own, and the carrier simulator in this one. */
public final class Telephony implements AutoCloseable {

    private final StackSettings settings;
    private final DataFolder folder;
    private final Simulator simulator;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    Telephony(StackSettings settings, DataFolder folder, Secrets secrets, List<DemoCities.Line> lines) {
        this.settings = settings;
        this.folder = folder;
        simulator = Simulator.start(settings, secrets, lines, nobody(folder), folder.newLog("carrier"));
    }

    private static Path nobody(DataFolder folder) {
        try {
            return Files.writeString(folder.file("phones.json"), "[]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Telephony start(Service service, ServiceConfiguration configuration, List<String> jvm) {
        try {
            services.put(service, ServiceProcess.start(service, settings, folder, configuration.of(service), jvm));
            return this;
        } catch (RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    public URI carrier() {
        return URI.create("http://127.0.0.1:" + settings.carrierPort());
    }

    public ServiceProcess service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        simulator.close();
    }
}
