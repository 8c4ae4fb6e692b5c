package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.port.RecordingBook;
import reactor.core.publisher.Mono;

/** Learns what cities have recorded at other instances; while that cannot be read the last ones are heard. */
public final class RefreshRecordings {

    private final RecordingBook book;

    public RefreshRecordings(RecordingBook book) {
        this.book = book;
    }

    /** @return how many there are */
    public Mono<Long> refresh() {
        return book.refresh().map(OwnRecordings::count).map(Integer::longValue);
    }
}
