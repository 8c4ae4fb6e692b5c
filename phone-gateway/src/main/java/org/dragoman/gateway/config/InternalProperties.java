package org.dragoman.gateway.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the two services know of each other.
 *
 * @param secret signs the service tokens by HS256; at least 32 bytes, the same in both services
 */
@ConfigurationProperties("dragoman.internal")
public record InternalProperties(String secret) {

    private static final int HS256_BYTES = 32;

    @SuppressWarnings("ConstantValue") // an absent property is bound as null
    public InternalProperties {
        if (secret == null || secret.getBytes(UTF_8).length < HS256_BYTES) {
            throw new IllegalArgumentException("dragoman.internal.secret must be at least 32 bytes long");
        }
    }

    @Override
    public String toString() {
        return "InternalProperties[secret=…]";
    }
}
