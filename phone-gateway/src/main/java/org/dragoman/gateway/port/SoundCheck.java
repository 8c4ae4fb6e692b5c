package org.dragoman.gateway.port;

import java.time.Duration;

import org.dragoman.gateway.domain.recording.Objection;

/** Whether something that was uploaded can be heard on a phone: judged by its content, never by its name. */
public interface SoundCheck {

    Finding look(byte[] file);

    /** What is in a file. */
    sealed interface Finding {

        record Heard(Duration length) implements Finding {}

        record Objected(Objection objection) implements Finding {}
    }
}
