package org.dragoman.dispatch.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The door of this service.
 *
 * @param port TCP port of API and pages, 0 to 65535; 0 takes a free one
 */
@Validated
@ConfigurationProperties("dragoman.dispatch")
public record PortProperties(@DefaultValue("8080") @Min(0) @Max(65535) int port) {}
