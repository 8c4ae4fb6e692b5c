package org.dragoman.dispatch.config;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url base address of phone-gateway */
@Validated
@ConfigurationProperties("dragoman.gateway")
public record GatewayProperties(@NotNull URI url) {}
