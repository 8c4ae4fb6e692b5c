package org.dragoman.dispatch.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.port.Passwords;
import org.dragoman.dispatch.port.PhoneVault;
import org.jspecify.annotations.Nullable;

/** Two cities with a desk, interpreters, accounts (password: {@link #PASSWORD}) and tokens of each role. */
final class TwoCities {

    static final String PASSWORD = "correct horse battery";
    static final UUID JEAN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID MARIE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID TREMBLAY = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final String NEW_YORK_MENU = """
            [{"key":"1","language":"en","choices":[]},
             {"key":"2","language":"es","choices":[{"key":"1","variety":"es"}]},
             {"key":"3","language":"ht","choices":[{"key":"1","variety":"ht"}]},
             {"key":"4","language":"ar","choices":[{"key":"1","variety":"arz"},{"key":"2","variety":"apc"}]}]
            """;
    private static final String MONTREAL_MENU = """
            [{"key":"1","language":"fr","choices":[]},
             {"key":"2","language":"en","choices":[{"key":"1","variety":"en"}]},
             {"key":"5","language":"ht","choices":[{"key":"1","variety":"ht"}]}]
            """;

    private final ServedDispatch dispatch;
    private final PhoneVault vault;

    TwoCities(ServedDispatch dispatch) {
        this.dispatch = dispatch;
        this.vault = dispatch.bean(PhoneVault.class);
    }

    static String token(String city, String role) {
        return "drg_" + city + "_" + role + "-0123456789abcdef";
    }

    void found() {
        try (var sql = dispatch.database().connect()) {
            city(sql, "nyc", "City of New York", "en", "America/New_York");
            site(sql, "nyc", "flushing", "Flushing Job Center", "+17185550142");
            site(sql, "nyc", "bronx", "Bronx Benefits Office", "+17185550143");
            line(sql, "nyc", "+12125550100", "+12125550199", "flushing", NEW_YORK_MENU);
            interpreter(sql, "nyc", JEAN, "4127", "Jean Baptiste", "+12125550111", "ht");
            interpreter(sql, "nyc", MARIE, "4128", "Marie Dupont", "+12125550112", "ht");
            people(sql, "nyc", "flushing", JEAN);
            run(sql, "insert into dispatch.vendor values ('nyc', 'harbor', 'Harbor Languages', ?, '{ht}', 1)",
                    sealed("nyc", "+12125550181"));
            city(sql, "montreal", "Ville de Montréal", "fr", "America/Toronto");
            site(sql, "montreal", "cote-des-neiges", "Bureau Côte-des-Neiges", "+15145550142");
            line(sql, "montreal", "+15145550100", "+15145550199", "cote-des-neiges", MONTREAL_MENU);
            interpreter(sql, "montreal", TREMBLAY, "7001", "Luc Tremblay", "+15145550111", "ht");
            people(sql, "montreal", "cote-des-neiges", TREMBLAY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void city(Connection sql, String id, String name, String hub, String zone) throws SQLException {
        run(sql, "insert into dispatch.city (city_id, name, hub_language, time_zone) values (?, ?, ?, ?)", id, name,
                hub, zone);
        run(sql, "insert into dispatch.agency values (?, 'agency', 'Agency')", id);
    }

    private void site(Connection sql, String city, String id, String name, String phone) throws SQLException {
        run(sql, "insert into dispatch.site values (?, ?, 'agency', ?, ?)", city, id, name, sealed(city, phone));
    }

    private void line(Connection sql, String city, String number, String backup, String site, String menu)
            throws SQLException {
        run(sql, "insert into dispatch.line values (?, ?, ?, ?, ?::jsonb)", city, number, site, backup, menu);
    }

    void interpreter(
            Connection sql, String city, UUID id, String number, String name, String phone, String... varieties)
            throws SQLException {
        run(sql, """
                insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,
                    availability, availability_since, idle_since)
                values (?, ?, ?, ?, ?, ?, 'OFF_DUTY', now(), now())
                """, city, id, number, name, sealed(city, phone), vault.key(new PhoneNumber(phone)));
        for (String variety : varieties) {
            run(sql, "insert into dispatch.interpreter_variety values (?, ?, ?)", city, id, variety);
            run(sql, """
                    insert into dispatch.certification
                    values (?, ?, ?, ?, 'STATE', 'Test board', '{general,legal}', current_date - 300, current_date + 60)
                    """, city, UUID.randomUUID(), id, variety);
        }
    }

    private void people(Connection sql, String city, String site, UUID interpreter) throws SQLException {
        var hash = dispatch.bean(Passwords.class).hash(PASSWORD);
        for (String role : new String[]{"DESK", "INTERPRETER", "SUPERVISOR", "ADMIN"}) {
            var own = role.equals("DESK") ? site : null;
            run(sql, "insert into dispatch.account values (?, ?, ?, ?, ?, ?, ?)", city, role.toLowerCase(), hash,
                    "Ana R.", role, role.equals("INTERPRETER") ? interpreter : null, own);
            run(sql, "insert into dispatch.api_token values (?, ?, ?, ?, ?, now(), null)", city,
                    sha256(token(city, role.toLowerCase())), "test", role, own);
        }
    }

    private byte[] sealed(String city, String phone) {
        return vault.seal(new CityId(city), new PhoneNumber(phone));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
