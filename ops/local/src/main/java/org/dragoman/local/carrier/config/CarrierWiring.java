package org.dragoman.local.carrier.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.phones.PhonesFile;
import org.dragoman.local.carrier.time.ThreadTimeline;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.webhook.NettyCourier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Starts the simulator with real time and real HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CarrierProperties.class)
class CarrierWiring {
    /** An order of misbehaviour names only what shall go wrong. */
    @Bean
    JsonMapperBuilderCustomizer absentNumbersAreZero() {
        return builder -> builder.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    @Bean
    ThreadTimeline carrierTimeline() {
        return new ThreadTimeline(Clock.systemUTC());
    }

    @Bean
    Account carrierAccount(CarrierProperties properties) {
        return new Account(properties.accountSid(), properties.authToken(), properties.lines());
    }

    @Bean
    Carrier carrier(CarrierProperties properties, Timeline timeline, Account account, JsonMapper json) {
        Random random = properties.seed() == null ? new Random() : new Random(properties.seed());
        Carrier carrier = Carrier.of(
                new Carrier.Parts(timeline, new NettyCourier(timeline), account, random, SpokenLanguages.read()),
                new Carrier.Settings(properties.callsPerSecond(), properties.setupTime(), properties.speechSpeed()));
        if (properties.phones() != null) {
            new PhonesFile(json).read(Path.of(properties.phones())).forEach(carrier.phones()::add);
        }
        return carrier;
    }
}
