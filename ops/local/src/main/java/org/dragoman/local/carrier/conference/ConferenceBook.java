package org.dragoman.local.carrier.conference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All conferences the carrier remembers. The oldest finished ones go when there are more than {@value #KEPT}. */
public final class ConferenceBook {
    static final int KEPT = 10_000;

    private final Map<String, Conference> conferences = new LinkedHashMap<>();

    void add(Conference conference) {
        conferences.put(conference.sid(), conference);
        if (conferences.size() > KEPT) {
            conferences.values().stream().filter(Conference::isOver).findFirst()
                    .ifPresent(old -> conferences.remove(old.sid()));
        }
    }

    public Optional<Conference> find(String sid) {
        return Optional.ofNullable(conferences.get(sid));
    }

    /** A name belongs to at most one conference that is not over. */
    public Optional<Conference> open(String name) {
        return live().stream().filter(conference -> conference.name().equals(name)).findFirst();
    }

    public List<Conference> live() {
        return conferences.values().stream().filter(conference -> !conference.isOver()).toList();
    }

    /** Newest first. */
    public List<Conference> all() {
        return new ArrayList<>(conferences.values()).reversed();
    }

    public void clear() {
        conferences.clear();
    }
}
