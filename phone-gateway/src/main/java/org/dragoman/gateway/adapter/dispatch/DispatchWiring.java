package org.dragoman.gateway.adapter.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.gateway.config.DispatchProperties;
import org.dragoman.gateway.config.InternalProperties;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.OfficeDesk;
import org.dragoman.gateway.port.DutyDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The client of dispatch-service: short time-outs, because a caller is listening, and no replays. */
@Configuration(proxyBeanMethods = false)
class DispatchWiring {

    private static final int CONNECT_MILLIS = 500;
    /** Longer than the carrier is let wait: an answer that comes after "one moment" is there when the carrier asks again. */
    private static final Duration ANSWER = Duration.ofMillis(1500);

    @Bean
    DispatchDesk dispatchDesk(WebClient dispatchClient) {
        return new HttpDispatchDesk(dispatchClient);
    }

    @Bean
    OfficeDesk officeDesk(WebClient dispatchClient) {
        return new HttpOfficeDesk(dispatchClient);
    }

    @Bean
    DutyDesk dutyDesk(WebClient dispatchClient) {
        return new HttpDutyDesk(dispatchClient);
    }

    @Bean
    WebClient dispatchClient(DispatchProperties dispatch, InternalProperties internal, Clock clock) {
        var token = new ServiceToken(new SecretKeySpec(internal.secret().getBytes(UTF_8), "HmacSHA256"), clock);
        var json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return WebClient.builder()
                .baseUrl(dispatch.url().toString())
                .clientConnector(new ReactorClientHttpConnector(transport()))
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                })
                .filter(signing(token))
                .build();
    }

    private static HttpClient transport() {
        var connections = ConnectionProvider.builder("dispatch")
                .maxConnections(100)
                .pendingAcquireTimeout(ANSWER)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return HttpClient.create(connections)
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER);
    }

    private static ExchangeFilterFunction signing(ServiceToken token) {
        return (request, next) -> next.exchange(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token.fresh()))
                .build());
    }
}
