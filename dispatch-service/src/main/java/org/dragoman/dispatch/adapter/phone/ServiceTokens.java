package org.dragoman.dispatch.adapter.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Short-lived tokens by which the gateway knows this service. */
class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final JwtEncoder encoder;
    private final Clock clock;

    ServiceTokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    String token() {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder().issuer("dispatch-service").audience(List.of("phone-gateway"))
                .issuedAt(now).expiresAt(now.plus(LIFE)).build();
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
