package org.dragoman.dispatch.quality;

import java.util.Comparator;
import java.util.List;

/** The default of Twilio's TaskRouter: one after the other, whoever has been idle longest; nobody is left in peace. */
record LongestIdle(String name) implements Dispatcher {

    @Override
    public List<Person> ranked(Caller caller, List<Person> free, long now) {
        return free.stream().sorted(Comparator.<Person>comparingLong(person -> person.idleSince)
                .thenComparing(person -> person.id)).toList();
    }

    @Override
    public int phones(long waited) {
        return 1;
    }

    @Override
    public int atOnce() {
        return 1;
    }
}
