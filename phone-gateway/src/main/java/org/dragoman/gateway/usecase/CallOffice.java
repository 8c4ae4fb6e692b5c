package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.StopOrder;
import org.dragoman.gateway.domain.script.AsideKeys;
import org.dragoman.gateway.domain.script.AsideScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.OfficeAnswer;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** An interpreter has keyed in the code of an office that is to join the call. */
public final class CallOffice {

    private final Legs legs;
    private final DispatchDesk desk;

    public CallOffice(Legs legs, DispatchDesk desk) {
        this.legs = legs;
        this.desk = desk;
    }

    public Mono<Script> call(Position.NamedOffice at) {
        return legs.find(at.leg())
                .flatMap(leg -> leg.isOver() || leg.stop().isPresent()
                        ? farewell(leg, at, leg.stop().flatMap(StopOrder::word))
                        : desk.callOffice(leg.key(), at.code()).flatMap(answer -> say(leg, at, answer)))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.CALL_ENDED));
    }

    private Mono<Script> say(Leg leg, Position.NamedOffice at, OfficeAnswer answer) {
        return switch (answer) {
            case OfficeAnswer.Called() -> Mono.just(AsideScripts.back(at, StaffWord.OFFICE_CALLED));
            case OfficeAnswer.Unknown() -> Mono.just(AsideKeys.officeAgain(at).map(AsideScripts::officeUnknown)
                    .orElseGet(() -> AsideScripts.back(at, StaffWord.KEY_NOT_TAKEN)));
            case OfficeAnswer.Closed(var opens) -> Mono.just(AsideScripts.officeClosed(at, opens));
            case OfficeAnswer.Refused() -> Mono.just(AsideScripts.back(at, StaffWord.KEY_NOT_TAKEN));
            case OfficeAnswer.Goodbye() -> farewell(leg, at, Optional.of(Word.CALL_ENDED));
        };
    }

    private Mono<Script> farewell(Leg leg, Position.NamedOffice at, Optional<Word> word) {
        return legs.hearsFarewell(at.leg(), Farewell.lasts(leg, word)).thenReturn(Farewell.to(leg, at.words(), word));
    }
}
