package org.dragoman.dispatch.config;

import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DutyCalls;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Pins;
import org.dragoman.dispatch.usecase.CallBackOnDuty;
import org.dragoman.dispatch.usecase.CheckPin;
import org.dragoman.dispatch.usecase.ChooseByPhone;
import org.dragoman.dispatch.usecase.ChoosePin;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the interpreters' duty line. */
@Configuration(proxyBeanMethods = false)
class DutyUseCases {

    @Bean
    CheckPin checkPin(DutyCalls calls, Pins pins) {
        return new CheckPin(calls, pins);
    }

    @Bean
    ChooseByPhone chooseByPhone(DutyCalls calls, MatchFreed matchFreed) {
        return new ChooseByPhone(calls, matchFreed);
    }

    @Bean
    CallBackOnDuty callBackOnDuty(DutyCalls calls, Identities identities, Changes changes) {
        return new CallBackOnDuty(calls, identities, changes);
    }

    @Bean
    ChoosePin choosePin(DutyCalls calls, Pins pins) {
        return new ChoosePin(calls, pins);
    }
}
