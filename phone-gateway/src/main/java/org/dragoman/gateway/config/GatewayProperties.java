package org.dragoman.gateway.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway itself.
 *
 * @param publicBaseUrl how the carrier reaches us; webhooks are signed for exactly this address
 * @param callsPerSecond the carrier's pace for outgoing calls; 0 is unlimited
 */
@ConfigurationProperties("dragoman.gateway")
public record GatewayProperties(@Nullable URI publicBaseUrl, @DefaultValue("1") double callsPerSecond) {

    public GatewayProperties {
        if (publicBaseUrl == null || !publicBaseUrl.isAbsolute() || publicBaseUrl.getHost() == null
                || publicBaseUrl.getRawQuery() != null || publicBaseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "dragoman.gateway.public-base-url must be an address such as https://phone.example.org");
        }
        if (!(callsPerSecond >= 0 && callsPerSecond <= 1000)) {
            throw new IllegalArgumentException("dragoman.gateway.calls-per-second must be 0 (unlimited) to 1000");
        }
    }

    /** Without a slash at its end. */
    public String publicBase() {
        var base = String.valueOf(publicBaseUrl);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
