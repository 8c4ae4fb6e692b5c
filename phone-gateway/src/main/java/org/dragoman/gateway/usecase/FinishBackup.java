package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.CarrierRecords;
import reactor.core.publisher.Mono;

/** The backup call is over, or never came about: then the caller is told so, in the language chosen. */
public final class FinishBackup {

    private final HandToBackup backup;
    private final CarrierRecords records;
    private final Clock clock;

    public FinishBackup(HandToBackup backup, CarrierRecords records, Clock clock) {
        this.backup = backup;
        this.records = records;
        this.clock = clock;
    }

    public Mono<Script> finish(String callSid, Line line, Language words, Rung rung) {
        return backup.hand(callSid, line, words)
                .then(note(line, rung))
                .thenReturn(rung.talked()
                        ? Script.of(new HangUp())
                        : Scripts.goodbye(words, Sentence.BACKUP_NOT_REACHED));
    }

    /** Nobody waits for it: the record of the caller's own call is found without it. */
    private Mono<Void> note(Line line, Rung rung) {
        return Mono.justOrEmpty(rung.callSid())
                .flatMap(sid -> records.note(new CarrierRecords.Record(line.city(), sid), clock.instant()))
                .onErrorComplete();
    }

    /**
     * The phone of the backup line.
     *
     * @param callSid the carrier's id of the call to it, where it tells one
     * @param talked it was answered
     */
    public record Rung(Optional<String> callSid, boolean talked) {}
}
