package org.dragoman.local.carrier.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calls the carrier remembers. The oldest finished ones go when there are more than {@value #KEPT}. */
public final class CallBook {
    static final int KEPT = 20_000;

    private final Map<String, Call> calls = new LinkedHashMap<>();

    void add(Call call) {
        calls.put(call.sid(), call);
        if (calls.size() > KEPT) {
            calls.values().stream().filter(old -> old.status().isOver()).findFirst()
                    .ifPresent(old -> calls.remove(old.sid()));
        }
    }

    public Optional<Call> find(String sid) {
        return Optional.ofNullable(calls.get(sid));
    }

    /** Newest first. */
    public List<Call> all() {
        return new ArrayList<>(calls.values()).reversed();
    }

    public List<Call> live() {
        return calls.values().stream().filter(call -> !call.status().isOver()).toList();
    }

    public void clear() {
        calls.clear();
    }

    public void remove(Call call) {
        calls.remove(call.sid());
    }
}
