package org.dragoman.dispatch.config;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url base address of phone-gateway */
@Validated
@ConfigurationProperties("dragoman.gateway")
public record GatewayProperties(@NotNull URI url) {

    @SuppressWarnings("ConstantValue") // an absent property is bound as null
    public GatewayProperties {
        if (url != null && !(url.getHost() != null && String.valueOf(url.getScheme()).matches("https?"))) {
            throw new WrongSetting("dragoman.gateway.url must be an address such as http://localhost:8081.");
        }
    }
}
