package org.dragoman.dispatch.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * PostgreSQL, the truth.
 *
 * @param host where it listens
 * @param port TCP port, 1 to 65535
 * @param name of the database; both services may share one
 * @param user the application's role, which owns nothing
 * @param password of that role; empty where the server trusts this machine
 * @param owner the role that migrates the schema; used at the start only
 */
@Validated
@ConfigurationProperties("dragoman.database")
public record DatabaseProperties(
        @NotBlank String host, @Min(1) @Max(65535) int port, @NotBlank String name, @NotBlank String user,
        @DefaultValue("") @NotNull String password, @Valid @NotNull Owner owner) {

    /**
     * The migrating role.
     *
     * @param user its name
     * @param password its password; empty where the server trusts this machine
     */
    public record Owner(@NotBlank String user, @DefaultValue("") @NotNull String password) {}

    @Override
    public String toString() {
        return "DatabaseProperties[%s:%d/%s]".formatted(host, port, name);
    }
}
