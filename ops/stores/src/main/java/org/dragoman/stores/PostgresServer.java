package org.dragoman.stores;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A running PostgreSQL. Databases are cheap (about 50 ms, from a template), so that each test class has its own. Roles
 * are shared by all databases of a server, as PostgreSQL has it.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    /** Each test has a city of its own, and each city connections of its own, which idle for some seconds after it. */
    static final String MAX_CONNECTIONS = "800";

    private final RunningServer server;
    private final AtomicInteger counter = new AtomicInteger();
    private final Map<String, Database> templates = new ConcurrentHashMap<>();

    PostgresServer(RunningServer server) {
        this.server = server;
    }

    /** A new, empty database. */
    public Database freshDatabase() {
        return create("template1");
    }

    /**
     * A new database with everything that `prepare` does in it (migrations, seed data). It is prepared once for each
     * `recipe` and copied afterwards. `prepare` must close its connections.
     */
    public Database freshDatabase(String recipe, Consumer<Database> prepare) {
        return create(templates.computeIfAbsent(recipe, r -> prepared(prepare)).name());
    }

    /** Drops it, ending whatever is still connected to it. */
    public void drop(Database database) {
        maintenance().execute("drop database if exists %s with (force)".formatted(database.name()));
    }

    @Override
    public void close() {
        server.close();
    }

    private Database prepared(Consumer<Database> prepare) {
        var template = freshDatabase();
        prepare.accept(template);
        return template;
    }

    // A template may have no other connection while it is copied, so copies are made one by one.
    private synchronized Database create(String template) {
        var name = "test_%d".formatted(counter.incrementAndGet());
        maintenance().execute("create database %s template %s".formatted(name, template));
        return database(name);
    }

    private Database maintenance() {
        return database("postgres");
    }

    private Database database(String name) {
        return new Database(server.host(), server.port(), name, SUPERUSER);
    }
}
