package org.dragoman.dispatch.adapter.http.page;

import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.usecase.ChoosePin;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An interpreter chooses the PIN of the duty line. It is never shown, and stands in no address: only whether it was kept. */
@Controller
class PinForm {

    private final ChoosePin choosePin;

    PinForm(ChoosePin choosePin) {
        this.choosePin = choosePin;
    }

    @PostMapping("/interpreter/pin")
    Mono<Rendering> choose(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return Mono.zip(Mono.justOrEmpty(caller.interpreter()).switchIfEmpty(Mono.error(NoSuchPage::new)),
                exchange.getFormData())
                .flatMap(both -> Pin.read(String.valueOf(both.getT2().getFirst("pin")))
                        .map(pin -> Outliving.client(choosePin.choose(caller.city(), both.getT1(), pin)))
                        .orElse(Mono.just(false)))
                .map(kept -> Rendering.redirectTo("/interpreter?pin=" + (kept ? "kept" : "refused"))
                        .status(HttpStatus.SEE_OTHER).build());
    }
}
