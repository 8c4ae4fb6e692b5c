package org.dragoman.dispatch.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the two services know each other.
 *
 * @param secret signs the tokens of service to service (HS256), at least 32 characters; the same in both services
 */
@Validated
@ConfigurationProperties("dragoman.internal")
public record InternalProperties(@NotNull @Size(min = 32) String secret) {

    @Override
    public String toString() {
        return "InternalProperties[secret=•••]";
    }
}
