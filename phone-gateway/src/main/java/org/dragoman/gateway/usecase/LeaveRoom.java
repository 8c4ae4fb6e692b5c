package org.dragoman.gateway.usecase;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.StopOrder;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.AsideScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.NextStep;
import org.dragoman.gateway.port.Legs;
import reactor.core.publisher.Mono;

/** A phone is out of its room and still up: dispatch-service says what this person hears now. */
public final class LeaveRoom {

    private final Legs legs;
    private final DispatchDesk desk;

    public LeaveRoom(Legs legs, DispatchDesk desk) {
        this.legs = legs;
        this.desk = desk;
    }

    /**
     * @param mayLetGo whoever goes on waiting may be offered to be called back
     * @param line of the number dialled; empty for phones that we rang
     */
    public Mono<Script> leave(Position.Fallen at, boolean mayLetGo, Optional<Line> line) {
        return legs.find(at.leg())
                .flatMap(leg -> next(leg, at, mayLetGo, line))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.CALL_ENDED));
    }

    private Mono<Script> next(Leg leg, Position.Fallen at, boolean mayLetGo, Optional<Line> line) {
        if (leg.stop().isPresent() || leg.isOver()) {
            return farewell(leg, at, leg.stop().flatMap(StopOrder::word));
        }
        return desk.next(leg.key()).flatMap(step -> switch (step) {
            case NextStep.Rejoin() -> Mono.just(
                    Scripts.enter(new Seat(leg.key(), leg.plan().room(), at.words(), leg.plan().anchor(), List.of(),
                            mayLetGo)));
            case NextStep.Aside() -> Mono.just(AsideScripts.settle(at));
            case NextStep.CallerCutOff() ->
                Mono.just(AsideScripts.cutOff(new Position.AtCutOff(at.leg(), at.words())));
            case NextStep.Goodbye(var word) -> farewell(leg, at, word);
            case NextStep.Backup() -> Mono.just(line.map(known -> Scripts.toBackup(known, at.words()))
                    .orElseGet(() -> Scripts.goodbye(at.words(), Sentence.TRY_LATER)));
        });
    }

    private Mono<Script> farewell(Leg leg, Position.Fallen at, Optional<Word> word) {
        return legs.hearsFarewell(at.leg(), Farewell.lasts(leg, word)).thenReturn(Farewell.to(leg, at.words(), word));
    }
}
