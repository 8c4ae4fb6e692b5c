package org.dragoman.gateway.adapter.twilio;

import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import org.dragoman.gateway.adapter.http.CarrierDoor;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Texts;
import org.dragoman.gateway.voice.Voices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The carrier of an installation that names no other. */
@OfTwilio
@Configuration(proxyBeanMethods = false)
class TwilioWiring {

    private static final int AT_ONCE = 24;
    private static final int QUEUED = 10_000;
    private static final Duration EXCHANGE = Duration.ofSeconds(8);

    /** Guarded by {@code SignatureFilter}. */
    @Bean
    CarrierDoor door() {
        return new CarrierDoor("/twilio/**");
    }

    @Bean
    Addresses addresses(GatewayProperties gateway) {
        return new Addresses(gateway.publicBase());
    }

    @Bean
    Markup markup(Voices voices, Addresses addresses) {
        return (city, script) -> new Twiml(voices, addresses, city).write(script);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler carrierThreads() {
        return Schedulers.newBoundedElastic(AT_ONCE, QUEUED, "carrier");
    }

    @Bean
    TwilioRestClient twilioClient(TwilioProperties twilio) {
        return new TwilioRestClient.Builder(twilio.account(), twilio.token())
                .accountSid(twilio.account())
                .httpClient(new LeanHttpClient(twilio.baseUrl(), EXCHANGE))
                .build();
    }

    @Bean
    Carrier carrier(TwilioRestClient twilioClient, Addresses addresses, Markup markup, Scheduler carrierThreads) {
        return new TwilioCarrier(twilioClient, new Rings(addresses), addresses, markup, carrierThreads);
    }

    @Bean
    Texts texts(TwilioRestClient twilioClient, Scheduler carrierThreads) {
        return new TwilioTexts(twilioClient, carrierThreads);
    }
}
