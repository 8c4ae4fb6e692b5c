package org.dragoman.gateway.adapter.webhook;

import java.util.Optional;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.usecase.AnswerOffer;
import org.dragoman.gateway.usecase.FinishBackup;
import org.dragoman.gateway.usecase.FollowMenu;
import org.dragoman.gateway.usecase.HearOffer;
import org.dragoman.gateway.usecase.LeaveRoom;
import org.dragoman.gateway.usecase.RequestInterpreter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads each question of the carrier to the use case that answers it. */
@Component
class Conversation {

    private static final char ACCEPT = '1';
    private static final char DECLINE = '2';

    private final FollowMenu menu;
    private final RequestInterpreter request;
    private final FinishBackup backup;
    private final HearOffer hear;
    private final AnswerOffer answer;
    private final LeaveRoom leave;

    Conversation(FollowMenu menu, RequestInterpreter request, FinishBackup backup, HearOffer hear, AnswerOffer answer,
            LeaveRoom leave) {
        this.menu = menu;
        this.request = request;
        this.backup = backup;
        this.hear = hear;
        this.answer = answer;
        this.leave = leave;
    }

    /** Empty where the question makes no sense, such as a menu of a number that is no language line. */
    Mono<Script> next(Position at, VoiceForm form, Optional<Line> line) {
        return switch (at) {
            case Position.InMenu inMenu ->
                Mono.justOrEmpty(line).flatMap(known -> menu.follow(form.callSid(), known, inMenu, form.key()));
            case Position.Chosen chosen ->
                Mono.justOrEmpty(line).flatMap(known -> request.request(form.callSid(), known, chosen));
            case Position.AfterBackup(var words) ->
                Mono.justOrEmpty(line)
                        .flatMap(known -> backup.finish(form.callSid(), known, words, form.talked()));
            case Position.Hearing hearing -> offered(hearing, form);
            case Position.Answering answering -> answer.answer(answering);
            case Position.Fallen fallen -> leave.leave(fallen, line);
            case Position.Waiting waiting -> Mono.just(Scripts.waiting(waiting));
            case Position.Told told -> Mono.just(Scripts.told(told));
        };
    }

    private Mono<Script> offered(Position.Hearing at, VoiceForm form) {
        if (form.key().isEmpty()) {
            return hear.hear(form.callSid(), at);
        }
        return switch (form.key().get()) {
            case ACCEPT -> answer.answer(new Position.Answering(at.leg(), at.words(), true, 0));
            case DECLINE -> answer.answer(new Position.Answering(at.leg(), at.words(), false, 0));
            default -> hear.hear(form.callSid(), new Position.Hearing(at.leg(), at.words(), at.round() + 1, 0));
        };
    }
}
