package org.dragoman.local.carrier.rest;

import org.dragoman.local.carrier.config.Carrier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that only the REST interface has. */
@Configuration(proxyBeanMethods = false)
class RestWiring {
    @Bean
    Rest carrierRest(Carrier carrier) {
        return new Rest(carrier.timeline());
    }

    @Bean
    CallOrders carrierCallOrders(Carrier carrier) {
        return new CallOrders(carrier.account(), carrier.timeline(), carrier.moves(), carrier.log());
    }

    @Bean
    CallUpdates carrierCallUpdates(Carrier carrier) {
        return new CallUpdates(carrier.moves(), carrier.scripts());
    }

    @Bean
    ParticipantUpdates carrierParticipantUpdates(Carrier carrier) {
        return new ParticipantUpdates(carrier.rooms().control());
    }
}
