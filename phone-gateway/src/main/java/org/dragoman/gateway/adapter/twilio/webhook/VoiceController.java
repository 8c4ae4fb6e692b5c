package org.dragoman.gateway.adapter.twilio.webhook;

import java.util.Optional;
import org.dragoman.gateway.adapter.twilio.Addresses;
import org.dragoman.gateway.adapter.twilio.Markup;
import org.dragoman.gateway.adapter.twilio.OfTwilio;
import org.dragoman.gateway.adapter.webhook.Answers;
import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.domain.CityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a phone does next, in Twilio's markup. */
@OfTwilio
@RestController
class VoiceController {

    private final Answers answers;
    private final Markup markup;

    VoiceController(Answers answers, Markup markup) {
        this.answers = answers;
        this.markup = markup;
    }

    /** Somebody dialled one of our numbers. */
    @PostMapping(path = "/twilio/voice/line", produces = MediaType.APPLICATION_XML_VALUE)
    Mono<String> line(ServerWebExchange exchange) {
        return exchange.getFormData().map(VoiceForm::of).flatMap(asked -> answers.toCaller(asked)
                .map(script -> markup.write(answers.cityOf(asked), script)));
    }

    @PostMapping(path = "/twilio/voice/{step}", produces = MediaType.APPLICATION_XML_VALUE)
    Mono<String> step(@PathVariable String step, @RequestParam("s") String token,
            @RequestParam(name = Addresses.CITY, required = false) @Nullable String city, ServerWebExchange exchange) {
        var at = Routes.position(step, token);
        var named = Optional.ofNullable(city).map(CityId::new);
        return exchange.getFormData().map(VoiceForm::of).flatMap(asked -> answers.at(at, asked)
                .map(script -> markup.write(named.or(() -> answers.cityOf(asked)), script)));
    }
}
