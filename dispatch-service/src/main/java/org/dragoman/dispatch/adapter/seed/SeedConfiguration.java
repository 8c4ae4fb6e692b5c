package org.dragoman.dispatch.adapter.seed;

import java.time.Clock;

import org.dragoman.dispatch.adapter.postgres.CityTransactions;
import org.dragoman.dispatch.config.DemoDutyProperties;
import org.dragoman.dispatch.config.DemoProperties;
import org.dragoman.dispatch.config.SeedProperties;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Passwords;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing of this package exists unless {@code dragoman.dispatch.seed} is true. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dragoman.dispatch.seed")
class SeedConfiguration {

    @Bean
    FillCity fillCity(CityTransactions transactions, PhoneVault vault, Identities identities, Clock clock) {
        return new FillCity(transactions, vault, identities, clock);
    }

    @Bean
    DemoAccess demoAccess(CityTransactions transactions, Passwords passwords, DemoProperties demo) {
        return new DemoAccess(transactions, passwords, demo);
    }

    @Bean
    DemoDutyPin demoDutyPin(CityTransactions transactions, Passwords passwords, DemoDutyProperties demo) {
        return new DemoDutyPin(transactions, passwords, demo);
    }

    @Bean
    Seeding seeding(
            LanguageCatalogue catalogue, FillCity fillCity, DemoAccess demoAccess, DemoDutyPin demoDutyPin,
            SeedProperties seeds) {
        return new Seeding(catalogue, fillCity, demoAccess, demoDutyPin, seeds);
    }
}
