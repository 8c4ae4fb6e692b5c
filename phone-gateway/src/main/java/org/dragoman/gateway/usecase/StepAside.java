package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.StopOrder;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.script.AsideKeys;
import org.dragoman.gateway.domain.script.AsideScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Seat;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.DispatchDesk.KeyOutcome;
import org.dragoman.gateway.port.DispatchDesk.NextStep;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.LineBook;
import reactor.core.publisher.Mono;

/** An interpreter pressed the star during a call, and says by a key what is wanted; the others wait meanwhile. */
public final class StepAside {

    private final Legs legs;
    private final DispatchDesk desk;
    private final LineBook lines;

    public StepAside(Legs legs, DispatchDesk desk, LineBook lines) {
        this.legs = legs;
        this.desk = desk;
        this.lines = lines;
    }

    public Mono<Script> hear(Position.Aside at) {
        return legs.find(at.leg())
                .flatMap(leg -> leg.isOver() || leg.stop().isPresent()
                        ? farewell(leg, at, leg.stop().flatMap(StopOrder::word))
                        : hear(leg, at))
                .defaultIfEmpty(Scripts.goodbye(at.words(), Sentence.CALL_ENDED));
    }

    private Mono<Script> hear(Leg leg, Position.Aside at) {
        return switch (at) {
            case Position.AtKeys keys -> desk.next(leg.key()).flatMap(step -> switch (step) {
                case NextStep.Goodbye(var word) -> farewell(leg, at, word);
                case NextStep.Aside() -> Mono.just(AsideScripts.keys(keys));
                case NextStep.Rejoin() -> Mono.just(AsideScripts.goTo(AsideKeys.back(at)));
                case NextStep.CallerCutOff() ->
                    Mono.just(AsideScripts.cutOff(new Position.AtCutOff(at.leg(), at.words())));
                case NextStep.Backup() -> Mono.just(AsideScripts.goTo(AsideKeys.back(at)));
            });
            case Position.AtOffice office -> Mono.just(AsideScripts.office(office));
            // Its own use case answers it.
            case Position.NamedOffice named -> Mono.just(AsideScripts.goTo(named));
            case Position.AtReasons reasons -> Mono.just(AsideScripts.reasons(reasons));
            case Position.WrongLanguage wrong -> Mono.just(AsideScripts.goTo(firstQuestion(leg, wrong)));
            case Position.AtLanguages languages -> Mono.just(AsideScripts.languages(languages));
            case Position.AtDialects dialects -> Mono.just(item(leg, dialects.key())
                    .map(item -> AsideScripts.dialects(dialects, item))
                    .orElseGet(() -> AsideScripts.goTo(AsideKeys.unknown(dialects.round(), at))));
            case Position.Named named -> Mono.just(AsideScripts.goTo(named(leg, named)));
            case Position.NamedDialect named -> Mono.just(AsideScripts.goTo(named(leg, named)));
            case Position.Pressing pressing -> press(leg, pressing);
            case Position.Returning returning -> Mono.just(Scripts.enter(Seat.accepted(leg, at.words())));
        };
    }

    /** Where the language that it was taken for has varieties, it is most likely another one of them. */
    private Position firstQuestion(Leg leg, Position.WrongLanguage at) {
        return leg.plan().offer().map(Offer::variety)
                .flatMap(variety -> menu(leg).flatMap(line -> line.menu().stream()
                        .filter(item -> item.choices().size() > 1 && item.leadsTo(variety)).findFirst()))
                .<Position>map(item -> new Position.AtDialects(at.leg(), at.words(), item.key(), 0))
                .orElseGet(() -> new Position.AtLanguages(at.leg(), at.words(), 0));
    }

    private Position named(Leg leg, Position.Named at) {
        return item(leg, at.key()).filter(item -> !item.choices().isEmpty())
                .map(item -> item.choices().size() == 1
                        ? wrongLanguage(at, item.choices().getFirst().variety())
                        : new Position.AtDialects(at.leg(), at.words(), item.key(), at.round()))
                .orElseGet(() -> AsideKeys.unknown(at.round(), at));
    }

    /** Any other key than those of the dialects leads to the other languages. */
    private Position named(Leg leg, Position.NamedDialect at) {
        return item(leg, at.key()).flatMap(item -> item.choiceAt(at.choice()))
                .map(choice -> wrongLanguage(at, choice.variety()))
                .orElseGet(() -> new Position.AtLanguages(at.leg(), at.words(), at.round()));
    }

    private static Position wrongLanguage(Position.Aside at, Language variety) {
        return new Position.Pressing(at.leg(), at.words(), new CallKey.WrongLanguage(variety), 0);
    }

    private Optional<MenuItem> item(Leg leg, String key) {
        return menu(leg).flatMap(line -> line.itemAt(key));
    }

    private Optional<Line> menu(Leg leg) {
        return lines.current().flatMap(directory -> directory.longestMenuOf(leg.key().city()));
    }

    private Mono<Script> press(Leg leg, Position.Pressing at) {
        // Whoever is let go hears it said; dispatch-service's own stop must not cut it short.
        return (at.key() instanceof CallKey.WrongLanguage
                ? legs.hearsFarewell(leg.key(), Farewell.WORDS)
                : Mono.<Void>empty())
                .then(desk.press(leg.key(), at.key()))
                .flatMap(outcome -> switch (outcome) {
                    case KeyOutcome.BackToRoom() -> Mono.just(AsideScripts.back(at, taken(at.key())));
                    case KeyOutcome.Goodbye(var word) -> at.key() instanceof CallKey.WrongLanguage
                            ? Mono.just(AsideScripts.goodbye(at, StaffWord.LANGUAGE_CHANGED))
                            : farewell(leg, at, word);
                });
    }

    private static StaffWord taken(CallKey key) {
        return switch (key) {
            case CallKey.BreakAfter wanted -> StaffWord.BREAK_KEPT;
            case CallKey.CallAgain wanted -> StaffWord.CALLING_AGAIN;
            case CallKey.Replace wanted -> StaffWord.REPLACEMENT_SOUGHT;
            case CallKey.WrongLanguage same -> StaffWord.KEY_NOT_TAKEN;
        };
    }

    private Mono<Script> farewell(Leg leg, Position.Aside at, Optional<Word> word) {
        return legs.hearsFarewell(at.leg(), Farewell.lasts(leg, word)).thenReturn(Farewell.to(leg, at.words(), word));
    }
}
