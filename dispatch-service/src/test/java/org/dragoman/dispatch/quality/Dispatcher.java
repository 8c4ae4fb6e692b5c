package org.dragoman.dispatch.quality;

import java.util.List;

/** Who is rung for a caller. The line, the roster, the carrier and the people are the same for each dispatcher. */
interface Dispatcher {

    String name();

    /** Who of those who are free and speak the caller's language may be rung now, best first. */
    List<Person> ranked(Caller caller, List<Person> free, long now);

    /** How many phones may ring at once for somebody who has waited so long. */
    int phones(long waited);

    /** How many of them are ordered in one moment; the rest by the sweeps that follow, one each. */
    int atOnce();
}
