package org.dragoman.dispatch.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Pool;

/** One generation of a city's pool. Of each row it keeps the version; what an older one says changes nothing. */
final class InMemoryIndex {

    private final Map<RequestId, Queued> waiting = new HashMap<>();
    private final Map<InterpreterId, FreeInterpreter> free = new HashMap<>();
    private final Map<Object, Long> versions = new HashMap<>();

    void add(Queued request) {
        whereNewer(request.request(), request.version(), () -> waiting.put(request.request(), request));
    }

    void removeWaiting(RequestId request, long version) {
        whereNewer(request, version, () -> waiting.remove(request));
    }

    void add(FreeInterpreter person) {
        whereNewer(person.id(), person.version(), () -> free.put(person.id(), person));
    }

    void removeFree(InterpreterId person, long version) {
        whereNewer(person, version, () -> free.remove(person));
    }

    private void whereNewer(Object id, long version, Runnable change) {
        if (version >= versions.getOrDefault(id, 0L)) {
            versions.put(id, version);
            change.run();
        }
    }

    List<RequestId> waiting(Collection<Skill> skills) {
        return waiting.values().stream().filter(queued -> skills.contains(queued.skill())).sorted(Queued.LINE)
                .limit(Pool.LINE_PAGE).map(Queued::request).toList();
    }

    List<InterpreterId> free(Skill skill) {
        return free.values().stream().filter(person -> person.skills().contains(skill))
                .sorted(Comparator.comparing(FreeInterpreter::idleSince).thenComparing(FreeInterpreter::id))
                .limit(Pool.FREE_PAGE).map(FreeInterpreter::id).toList();
    }
}
