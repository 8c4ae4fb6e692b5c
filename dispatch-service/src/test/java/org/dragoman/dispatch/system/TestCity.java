package org.dragoman.dispatch.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.port.PhoneVault;
import org.dragoman.stores.Database;
import org.jspecify.annotations.Nullable;

/** A small city, written as its owner would: one agency, one site, one line, and the interpreters that a test adds. */
record TestCity(Database database, PhoneVault vault, CityId id) {

    static final String LINE = "+12125550100";

    static TestCity found(Database database, PhoneVault vault) {
        var city = new TestCity(database, vault, new CityId("nyc"));
        city.run("insert into dispatch.city (city_id, name, hub_language, time_zone, settings) values (?, ?, ?, ?, "
                + "'{\"timing\":{\"wrapUpSeconds\":1}}')", "nyc", "New York", "en", "America/New_York");
        city.run("insert into dispatch.agency values (?, ?, ?)", "nyc", "hra", "Human Resources Administration");
        city.run("insert into dispatch.site values (?, ?, ?, ?, ?)", "nyc", "flushing", "hra", "Flushing Job Center",
                city.sealed("+12125550142"));
        city.run("insert into dispatch.line values (?, ?, ?, ?, cast(? as jsonb))", "nyc", LINE, "flushing",
                "+12125550199", """
                        [{"key":"1","language":"en","choices":[]},
                         {"key":"3","language":"ht","choices":[{"key":"1","variety":"ht"}]},
                         {"key":"4","language":"fr","choices":[{"key":"1","variety":"wo"}]}]""");
        return city;
    }

    UUID addInterpreter(String publicNumber, String variety, @Nullable String expires) {
        var id = UUID.randomUUID();
        var phone = "+1212555" + publicNumber;
        run("insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,"
                + " availability, availability_since, idle_since) values (?, ?, ?, 'Test', ?, ?, 'AVAILABLE', now(),"
                + " now() - make_interval(mins => ?))",
                "nyc", id, publicNumber, sealed(phone), vault.key(new PhoneNumber(phone)),
                10_000 - Integer.parseInt(publicNumber));
        run("insert into dispatch.interpreter_variety values (?, ?, ?)", "nyc", id, variety);
        run("insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer,"
                + " domains, issued_on, expires_on) values (?, ?, ?, ?, 'NYCertified', 'City', '{general}',"
                + " '2020-01-01', cast(? as date))", "nyc", UUID.randomUUID(), id, variety, expires);
        return id;
    }

    byte[] sealed(String number) {
        return vault.seal(id, new PhoneNumber(number));
    }

    String text(String sql, @Nullable Object... arguments) {
        try (var connection = database.connect(); var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void run(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.connect(); var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1, arguments[index]);
        }
    }
}
