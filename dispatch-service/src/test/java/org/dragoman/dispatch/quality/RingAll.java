package org.dragoman.dispatch.quality;

import java.util.Comparator;
import java.util.List;

/** Everybody who is free and speaks the language rings, and whoever comes free joins in; the first press 1 wins. */
record RingAll(String name) implements Dispatcher {

    @Override
    public List<Person> ranked(Caller caller, List<Person> free, long now) {
        return free.stream().sorted(Comparator.<Person>comparingLong(person -> person.idleSince)
                .thenComparing(person -> person.id)).toList();
    }

    @Override
    public int phones(long waited) {
        return Integer.MAX_VALUE;
    }

    @Override
    public int atOnce() {
        return Integer.MAX_VALUE;
    }
}
