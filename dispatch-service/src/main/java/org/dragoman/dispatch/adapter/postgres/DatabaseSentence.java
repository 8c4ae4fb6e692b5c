package org.dragoman.dispatch.adapter.postgres;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says in one sentence why the schema could not be brought up to date at the start. */
class DatabaseSentence extends AbstractFailureAnalyzer<FlywayException> implements Ordered {

    private final Environment environment;

    DatabaseSentence(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(sentence(cause), null, cause);
    }

    private String sentence(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return refused(sql);
            }
        }
        return "The schema dispatch in the database %s was not made by this version of Dragoman and cannot be migrated: %s"
                .formatted(setting("name"), firstLine(failure));
    }

    private String refused(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        var server = "PostgreSQL at %s:%s ".formatted(setting("host"), setting("port"));
        if (state.startsWith("08")) {
            return server + "does not answer (dragoman.database.host, dragoman.database.port): " + firstLine(sql);
        }
        if (state.startsWith("28")) {
            return server
                    + "does not let in the role %s (dragoman.database.owner.user, dragoman.database.owner.password)."
                            .formatted(setting("owner.user"));
        }
        return state.equals("3D000")
                ? server + "has no database %s (dragoman.database.name).".formatted(setting("name"))
                : server + "refused the migration as the role %s (dragoman.database.owner.user): %s"
                        .formatted(setting("owner.user"), firstLine(sql));
    }

    private String setting(String key) {
        return environment.getProperty("dragoman.database." + key, "?");
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
