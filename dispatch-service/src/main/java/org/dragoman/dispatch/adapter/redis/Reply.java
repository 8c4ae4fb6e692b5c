package org.dragoman.dispatch.adapter.redis;

import java.util.List;

/** What every script answers, after the id of the operation that it answers. */
record Reply(Status status, List<String> values) {

    enum Status {
        DONE,
        /** Nothing was done, and nothing was to do. */
        IDLE,
        /** Nothing was done: other generations are read and written than the caller thinks; the values name them. */
        MOVED
    }

    Reply {
        values = List.copyOf(values);
    }

    /** Of one that has moved. */
    Generations generations() {
        return new Generations(values.get(0), values.get(1));
    }
}
