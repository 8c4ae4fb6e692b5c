package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.words.Sentence;
import reactor.core.publisher.Mono;

/** The backup call is over, or never came about: then the caller is told so, in the language chosen. */
public final class FinishBackup {

    private final HandToBackup backup;

    public FinishBackup(HandToBackup backup) {
        this.backup = backup;
    }

    public Mono<Script> finish(String callSid, Line line, Language words, boolean talked) {
        return backup.hand(callSid, line, words)
                .thenReturn(talked ? Script.of(new HangUp()) : Scripts.goodbye(words, Sentence.BACKUP_NOT_REACHED));
    }
}
