package org.dragoman.dispatch.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.port.Audit;
import reactor.core.publisher.Mono;

/** Keeps what was noted, as "token:1 ASSIGN 1042". */
public final class RecordingAudit implements Audit {

    private final List<String> noted = new ArrayList<>();
    private volatile boolean broken;

    @Override
    public Mono<Void> note(Caller by, Intervention intervention, UUID target, String detail) {
        return Mono.fromRunnable(() -> {
            if (broken) {
                throw new IllegalStateException("the audit cannot be written");
            }
            synchronized (noted) {
                noted.add("%s %s %s".formatted(by.key(), intervention, detail).strip());
            }
        });
    }

    /** From now on nothing can be noted. */
    public void breaks() {
        broken = true;
    }

    public List<String> noted() {
        synchronized (noted) {
            return List.copyOf(noted);
        }
    }
}
