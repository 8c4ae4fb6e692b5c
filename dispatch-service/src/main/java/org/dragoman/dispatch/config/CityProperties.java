package org.dragoman.dispatch.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which city a page belongs to when neither its host name nor its path says so.
 *
 * @param defaultCity id of a city of this installation
 */
@Validated
@ConfigurationProperties("dragoman.dispatch")
public record CityProperties(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,30}", message = "must be the id of a city, such as nyc") String defaultCity) {}
