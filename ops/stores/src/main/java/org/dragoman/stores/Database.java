package org.dragoman.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One database of a test server. Every role may log in without a password (trust authentication), so a test connects as
 * the owner or as one of the services' own roles by naming it.
 *
 * @param host
 *            a loopback or container host name
 * @param port
 *            TCP port
 * @param name
 *            name of the database
 * @param owner
 *            a superuser
 */
public record Database(String host, int port, String name, String owner) {

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection connect() throws SQLException {
        return connectAs(owner);
    }

    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, "");
    }

    /** Runs one or more statements as the superuser. */
    public void execute(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + sql, e);
        }
    }
}
