package org.dragoman.dispatch.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.port.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, chance and identity, injected so that a test can hold them. */
@Configuration(proxyBeanMethods = false)
class Foundations {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Identities identities() {
        var random = new SecureRandom();
        return new Identities() {
            @Override
            public UUID next() {
                return UUID.randomUUID();
            }

            @Override
            public Reference reference() {
                return Reference.draw(random);
            }

            @Override
            public ComplaintReference complaint() {
                return ComplaintReference.draw(random);
            }
        };
    }
}
