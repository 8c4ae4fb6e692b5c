package org.dragoman.dispatch.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the two services know each other.
 *
 * @param secret signs the tokens of service to service (HS256), at least 32 bytes; the same in both services
 */
@Validated
@ConfigurationProperties("dragoman.internal")
public record InternalProperties(@NotNull String secret) {

    private static final int HS256_BYTES = 32;

    @SuppressWarnings("ConstantValue") // an absent property is bound as null
    public InternalProperties {
        if (secret != null && secret.getBytes(UTF_8).length < HS256_BYTES) {
            throw new WrongSetting("dragoman.internal.secret must be at least 32 bytes long.");
        }
    }

    @Override
    public String toString() {
        return "InternalProperties[secret=•••]";
    }
}
