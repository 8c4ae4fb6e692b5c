package org.dragoman.dispatch.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Redis, which proposes and may be away.
 *
 * @param host where it listens
 * @param port TCP port, 1 to 65535
 */
@Validated
@ConfigurationProperties("dragoman.redis")
public record RedisProperties(@NotBlank String host, @Min(1) @Max(65535) int port) {}
