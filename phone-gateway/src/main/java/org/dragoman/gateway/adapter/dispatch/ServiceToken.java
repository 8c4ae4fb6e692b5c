package org.dragoman.gateway.adapter.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tells dispatch-service who is asking, by a token that is worthless after a minute. */
final class ServiceToken {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final JwtEncoder encoder;
    private final Clock clock;

    ServiceToken(SecretKey key, Clock clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
        this.clock = clock;
    }

    String fresh() {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer("phone-gateway")
                .audience(List.of("dispatch-service"))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .build();
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
