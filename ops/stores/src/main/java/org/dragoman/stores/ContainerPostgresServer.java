package org.dragoman.stores;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container. */
record ContainerPostgresServer(PostgreSQLContainer container) implements RunningServer {

    private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18");

    static ContainerPostgresServer start(Durability durability) {
        var container = new PostgreSQLContainer(IMAGE).withUsername(PostgresServer.SUPERUSER)
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withCommand("postgres", "-c", "max_connections=" + PostgresServer.MAX_CONNECTIONS, "-c",
                        "fsync=" + durability.setting(), "-c",
                        "synchronous_commit=" + durability.setting());
        container.start();
        return new ContainerPostgresServer(container);
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public void close() {
        container.stop();
    }
}
