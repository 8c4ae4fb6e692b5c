package org.dragoman.dispatch.adapter.seed;

import java.io.IOException;
import java.sql.SQLException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.dragoman.dispatch.adapter.postgres.AppRole;
import org.dragoman.dispatch.config.DemoDutyProperties;
import org.dragoman.dispatch.config.DemoProperties;
import org.dragoman.dispatch.config.SeedProperties;
import org.dragoman.dispatch.port.OpenVault;
import org.dragoman.dispatch.port.Passwords;
import org.dragoman.dispatch.port.RandomIdentities;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;

/** A real database, and the seeding as one start of the service does it. */
final class SeededDatabase {

    static final Map<String, String> PASSWORDS = Map.of("desk", "d", "interpreter", "i", "supervisor", "s", "admin",
            "a");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = Stores.postgres().freshDatabase("dispatch", AppRole::migrate);

    void start(DemoProperties demo) {
        startWith(null, demo);
    }

    void startWith(@Nullable Path folder, DemoProperties demo) {
        try {
            start(new SeedFiles(RealCatalogue.get()).read(Seeding.files(folder)), demo);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void start(List<CitySeed> seeds, DemoProperties demo) {
        var transactions = AppRole.transactions(database);
        var fillCity = new FillCity(transactions, new OpenVault(), new RandomIdentities(),
                Clock.fixed(Instant.now(), ZoneOffset.UTC));
        new Seeding(RealCatalogue.get(), fillCity, new DemoAccess(transactions, new PlainPasswords(), demo),
                new DemoDutyPin(transactions, new PlainPasswords(), new DemoDutyProperties("4711")),
                new SeedProperties(true, null))
                .seed(seeds)
                .block(PATIENCE);
    }

    /** One value as the owner of the database sees it, past all walls. */
    String value(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One value as the service's own role sees it inside one city. */
    String valueIn(String city, String sql) {
        try (var connection = database.connectAs("dragoman_dispatch"); var statement = connection.createStatement()) {
            statement.execute("set dragoman.city = '" + city + "'");
            var rows = statement.executeQuery(sql);
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) {
        database.execute(sql);
    }

    private static final class PlainPasswords implements Passwords {
        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals(hash(password));
        }
    }
}
