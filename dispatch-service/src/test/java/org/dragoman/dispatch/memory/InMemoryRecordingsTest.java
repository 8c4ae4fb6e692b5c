package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.port.RecordingsContract;

class InMemoryRecordingsTest extends RecordingsContract {

    InMemoryRecordingsTest() {
        super(new InMemoryRecordings());
    }
}
