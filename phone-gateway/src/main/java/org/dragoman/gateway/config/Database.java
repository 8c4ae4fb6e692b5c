package org.dragoman.gateway.config;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The migrated schema. */
@Configuration(proxyBeanMethods = false)
public class Database {

    @Bean
    Migrated migrated(DatabaseProperties database) {
        try {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.owner().user(), database.owner().password())
                    .locations("classpath:db/migration/gateway")
                    .defaultSchema("gateway")
                    .createSchemas(true)
                    .connectRetries(10)
                    .connectRetriesInterval(2)
                    .load()
                    .migrate();
            return new Migrated();
        } catch (FlywayException e) {
            throw new WrongSetting("The database %s on %s:%d cannot be migrated as %s (dragoman.database.*): %s"
                    .formatted(database.name(), database.host(), database.port(), database.owner().user(),
                            firstLine(e)),
                    e);
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** The proof that the schema is there; whoever needs the schema asks for it. */
    public record Migrated() {}
}
