package org.dragoman.stores;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Redis in a container, on a fixed host port so that it comes back at the same address. */
record ContainerRedisServer(GenericContainer<?> container, int port) implements RestartableServer {

    private static final DockerImageName IMAGE = DockerImageName.parse("redis:8");
    private static final int INSIDE = 6379;

    @SuppressWarnings("resource") // closed by close()
    static ContainerRedisServer start(int port) {
        var binding = new PortBinding(Ports.Binding.bindPort(port), new ExposedPort(INSIDE));
        var container = new GenericContainer<>(IMAGE).withExposedPorts(INSIDE)
                .withCommand("redis-server", "--save", "", "--appendonly", "no")
                .withCreateContainerCmdModifier(create -> create
                        .withHostConfig(HostConfig.newHostConfig().withPortBindings(binding)));
        container.start();
        return new ContainerRedisServer(container, port);
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public void start() {
        DockerClientFactory.lazyClient().startContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void stop() {
        DockerClientFactory.lazyClient().stopContainerCmd(container.getContainerId()).withTimeout(0).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
