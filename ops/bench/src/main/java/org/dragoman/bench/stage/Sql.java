package org.dragoman.bench.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database past all walls, as a superuser. */
public final class Sql implements AutoCloseable {

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Sql(String url, String user) {
        try {
            connection = DriverManager.getConnection(url, user, "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the benchmark does not answer: " + e.getMessage(), e);
        }
    }

    /** One or more statements without parameters. */
    public void script(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    public void run(String sql, Object... arguments) {
        try (var statement = bound(sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    public <T> List<T> rows(Reader<T> reader, String sql, Object... arguments) {
        try (var statement = bound(sql, arguments); var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    public long number(String sql, Object... arguments) {
        return rows(row -> row.getLong(1), sql, arguments).getFirst();
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1, arguments[index]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
