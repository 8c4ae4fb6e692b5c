package org.dragoman.gateway.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Secrets at rest.
 *
 * @param keyset file with a Tink JSON keyset for AEAD (AES-256-GCM): phone numbers. The same file in both services
 * @param lookupKeyset file with a Tink JSON keyset for PRF (HMAC-SHA-256): equality of phone numbers. The same file in both
 *        services
 */
@Validated
@ConfigurationProperties("dragoman.crypto")
public record CryptoProperties(@NotNull Path keyset, @NotNull Path lookupKeyset) {}
