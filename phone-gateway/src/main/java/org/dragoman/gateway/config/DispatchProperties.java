package org.dragoman.gateway.config;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url where dispatch-service listens, such as {@code http://localhost:8080} */
@Validated
@ConfigurationProperties("dragoman.dispatch")
public record DispatchProperties(@NotNull URI url) {}
