package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.port.RecordingBook;
import reactor.core.publisher.Mono;

/** A city goes back to our words. */
public final class WithdrawRecording {

    private final RecordingBook book;

    public WithdrawRecording(RecordingBook book) {
        this.book = book;
    }

    /** @return false where it had no recording of its own */
    public Mono<Boolean> withdraw(CityId city, RecordingName name) {
        return book.withdraw(city, name).flatMap(had -> book.refresh().onErrorComplete().thenReturn(had));
    }
}
