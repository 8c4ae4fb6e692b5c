package org.dragoman.dispatch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.dispatch.port.Recordings.Upload;
import reactor.core.publisher.Mono;

/** An admin has the callers of the city hear a recording of the city's own. */
public class ReplaceRecording {

    /** Neither a request nor an interpreter is meant. */
    private static final UUID THE_CITY = new UUID(0, 0);

    private final Audit audit;
    private final Recordings recordings;

    public ReplaceRecording(Audit audit, Recordings recordings) {
        this.audit = audit;
        this.recordings = recordings;
    }

    public Mono<Upload> replace(Caller by, RecordingName name, byte[] file) {
        return audit.note(by, Intervention.REPLACE_RECORDING, THE_CITY, name.toString())
                .then(Mono.defer(() -> recordings.replace(by.city(), name, file, account(by))));
    }

    /** The name of an account stays in the audit. */
    private static UUID account(Caller by) {
        return UUID.nameUUIDFromBytes((by.city() + "/" + by.key()).getBytes(UTF_8));
    }
}
