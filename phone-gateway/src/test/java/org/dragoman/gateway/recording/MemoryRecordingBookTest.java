package org.dragoman.gateway.recording;

import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.support.MemoryRecordingBook;

class MemoryRecordingBookTest extends RecordingBookContract {

    @Override
    RecordingBook book() {
        return new MemoryRecordingBook();
    }
}
