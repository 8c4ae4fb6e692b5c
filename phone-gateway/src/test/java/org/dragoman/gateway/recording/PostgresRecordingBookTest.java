package org.dragoman.gateway.recording;

import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.support.SharedGateway;

class PostgresRecordingBookTest extends RecordingBookContract {

    @Override
    RecordingBook book() {
        return SharedGateway.get().context().getBean(RecordingBook.class);
    }
}
