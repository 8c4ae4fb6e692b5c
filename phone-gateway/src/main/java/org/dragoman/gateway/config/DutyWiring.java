package org.dragoman.gateway.config;

import java.time.Clock;
import org.dragoman.gateway.port.CarrierRecords;
import org.dragoman.gateway.port.DutyDesk;
import org.dragoman.gateway.usecase.GreetInterpreter;
import org.dragoman.gateway.usecase.LeadDutyCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the interpreters' duty line. */
@Configuration(proxyBeanMethods = false)
class DutyWiring {

    @Bean
    GreetInterpreter greetInterpreter(CarrierRecords records, Clock clock) {
        return new GreetInterpreter(records, clock);
    }

    @Bean
    LeadDutyCall leadDutyCall(DutyDesk desk) {
        return new LeadDutyCall(desk);
    }
}
