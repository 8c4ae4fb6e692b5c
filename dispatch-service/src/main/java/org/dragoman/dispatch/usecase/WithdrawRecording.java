package org.dragoman.dispatch.usecase;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Recordings;
import reactor.core.publisher.Mono;

/** An admin has the callers of the city hear our words again. */
public class WithdrawRecording {

    /** Neither a request nor an interpreter is meant. */
    private static final UUID THE_CITY = new UUID(0, 0);

    private final Audit audit;
    private final Recordings recordings;

    public WithdrawRecording(Audit audit, Recordings recordings) {
        this.audit = audit;
        this.recordings = recordings;
    }

    /** @return false where the city had none of its own */
    public Mono<Boolean> withdraw(Caller by, RecordingName name) {
        return audit.note(by, Intervention.WITHDRAW_RECORDING, THE_CITY, name.toString())
                .then(Mono.defer(() -> recordings.withdraw(by.city(), name)));
    }
}
