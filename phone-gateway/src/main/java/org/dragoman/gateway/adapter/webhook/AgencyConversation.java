package org.dragoman.gateway.adapter.webhook;

import java.util.Optional;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyKeys;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtConfirm;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyPosition.AtPin;
import org.dragoman.gateway.domain.script.AgencyPosition.AtVariety;
import org.dragoman.gateway.domain.script.AgencyScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Step;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.usecase.EnterPin;
import org.dragoman.gateway.usecase.RequestForOffice;
import org.dragoman.gateway.usecase.RequestForOffice.Wish;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads each question on a line of offices to the use case that answers it. */
@Component
class AgencyConversation {

    private final EnterPin enterPin;
    private final RequestForOffice request;
    private final LineBook lines;

    AgencyConversation(EnterPin enterPin, RequestForOffice request, LineBook lines) {
        this.enterPin = enterPin;
        this.request = request;
        this.lines = lines;
    }

    /** Empty where the number dialled is no line of offices. */
    Mono<Script> next(AgencyPosition at, Question form) {
        var call = form.callSid();
        return Mono.justOrEmpty(lineOf(form)).flatMap(line -> next(call, line, at, form));
    }

    private Mono<Script> next(String call, StaffLine line, AgencyPosition at, Question form) {
        return switch (AgencyKeys.next(line, at, form.typed())) {
            case AgencyPosition there when there instanceof Asking && !there.equals(at) -> goTo(there);
            case AgencyPosition there -> answer(call, line, there, form, there.equals(at));
            case Position elsewhere -> goTo(elsewhere);
        };
    }

    /** Whatever can be put off is asked for at its own address, so that it is put off from there. */
    private static Mono<Script> goTo(Position there) {
        return Mono.just(Script.of(new Step.GoTo(there)));
    }

    /** @param typedHere what was typed is the answer to this very question */
    private Mono<Script> answer(String call, StaffLine line, AgencyPosition at, Question form, boolean typedHere) {
        var typed = form.typed().filter(any -> typedHere && !any.keys().isEmpty());
        return switch (at) {
            case AtPin pin -> typed.map(digits -> enterPin.enter(call, line, pin, digits))
                    .orElseGet(() -> Mono.just(AgencyScripts.ask(line, pin)));
            case AtField field -> typed.map(digits -> request.request(call, line, Wish.at(field, digits)))
                    .orElseGet(() -> Mono.just(AgencyScripts.ask(line, field)));
            case Asking asking -> request.request(call, line, Wish.at(asking));
            case AtCode asked -> Mono.just(AgencyScripts.ask(line, asked));
            case AtLanguage asked -> Mono.just(AgencyScripts.ask(line, asked));
            case AtVariety asked -> Mono.just(AgencyScripts.ask(line, asked));
            case AtConfirm asked -> Mono.just(AgencyScripts.ask(line, asked));
        };
    }

    private Optional<StaffLine> lineOf(Question form) {
        return form.dialled().flatMap(number -> lines.current().flatMap(directory -> directory.staffLine(number)))
                .filter(line -> line.kind() == StaffLine.Kind.AGENCY);
    }
}
