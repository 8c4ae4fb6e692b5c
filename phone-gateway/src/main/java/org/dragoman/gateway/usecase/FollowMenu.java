package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.menu.Menu;
import org.dragoman.gateway.domain.menu.MenuMove;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import reactor.core.publisher.Mono;

/** A caller in the menu pressed a key, or kept silent. */
public final class FollowMenu {

    private final RequestInterpreter request;
    private final HandToBackup backup;

    public FollowMenu(RequestInterpreter request, HandToBackup backup) {
        this.request = request;
        this.backup = backup;
    }

    public Mono<Script> follow(String callSid, Line line, Position.InMenu at, Optional<Character> pressed) {
        return move(callSid, line, Menu.next(line, at, pressed));
    }

    private Mono<Script> move(String callSid, Line line, MenuMove move) {
        return switch (move) {
            case MenuMove.AskLanguage(var round) -> Mono.just(Scripts.askLanguage(line, round));
            case MenuMove.AskVariety(var item, var round) -> Mono.just(Scripts.askVariety(item, round));
            case MenuMove.ToBackup(var words) -> backup.hand(callSid, line, words);
            case MenuMove.Interpret(var words, var variety) ->
                request.request(callSid, line, new Position.Chosen(words, variety, 0));
        };
    }
}
