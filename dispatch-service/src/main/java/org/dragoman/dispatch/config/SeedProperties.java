package org.dragoman.dispatch.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether demonstration cities are wanted.
 *
 * @param seed true fills cities that are not in the database from the seed files that are shipped
 */
@ConfigurationProperties("dragoman.dispatch")
public record SeedProperties(@DefaultValue("false") boolean seed) {}
