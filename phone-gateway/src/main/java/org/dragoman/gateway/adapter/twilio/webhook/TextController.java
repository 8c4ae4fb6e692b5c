package org.dragoman.gateway.adapter.twilio.webhook;

import java.util.Optional;
import org.dragoman.gateway.adapter.http.Detached;
import org.dragoman.gateway.adapter.twilio.OfTwilio;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.words.Reply;
import org.dragoman.gateway.usecase.HearText;
import org.dragoman.gateway.usecase.HearText.Written;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Somebody wrote to one of our numbers. Nobody is ever answered; 503 means that it was not kept, and the number's address
 * asks for it again.
 */
@OfTwilio
@RestController
class TextController {

    private static final String NO_ANSWER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final HearText hear;

    TextController(HearText hear) {
        this.hear = hear;
    }

    @PostMapping(path = "/twilio/text/line", produces = MediaType.APPLICATION_XML_VALUE)
    Mono<ResponseEntity<String>> line(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> Mono.justOrEmpty(read(form)).flatMap(text -> Detached.run(hear.hear(text))))
                .then(Mono.just(ResponseEntity.ok(NO_ANSWER)))
                .onErrorReturn(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private static Optional<Written> read(MultiValueMap<String, String> form) {
        return number(form, "From").flatMap(from -> number(form, "To").map(to -> new Written(from, to, reply(form))));
    }

    private static Optional<PhoneNumber> number(MultiValueMap<String, String> form, String field) {
        return VoiceForm.text(form, field).filter(PhoneNumber::isWellFormed).map(PhoneNumber::new);
    }

    /** Where the carrier is told further words for it, in other languages, it says itself what one of them means. */
    private static Reply reply(MultiValueMap<String, String> form) {
        return VoiceForm.text(form, "OptOutType").map(Reply::read).filter(reply -> reply != Reply.NOTHING)
                .or(() -> VoiceForm.text(form, "Body").map(Reply::read)).orElse(Reply.NOTHING);
    }
}
