package org.dragoman.dispatch.simulation;

import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Vendors;

/** A deliberate bug, put around a port: what the judge must find. By default there is none. */
interface Tampering {

    Tampering NONE = new Tampering() {
    };

    default Requests requests(MemoryStage stage) {
        return stage.requests();
    }

    default Queue queue(MemoryStage stage) {
        return stage.queue();
    }

    default Matches matches(MemoryStage stage) {
        return stage.matches();
    }

    default Sessions sessions(MemoryStage stage) {
        return stage.sessions();
    }

    default Interpreters interpreters(MemoryStage stage) {
        return stage.interpreters();
    }

    default Vendors vendors(MemoryStage stage) {
        return stage.vendors();
    }

    default Outbox outbox(MemoryStage stage) {
        return stage.outbox();
    }
}
