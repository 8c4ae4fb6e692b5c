package org.dragoman.campaign.schedule;

import org.dragoman.campaign.proxy.Farewell;
import org.dragoman.campaign.proxy.Weather;
import org.dragoman.campaign.theatre.Link;
import org.dragoman.campaign.theatre.Victim;

/** One thing that goes wrong. */
public sealed interface Fault {

    /** SIGKILL, and a start afterwards. */
    record Kill(Victim victim) implements Fault {}

    /** SIGSTOP, and SIGCONT afterwards: it wakes up in the belief that no time has passed. */
    record Freeze(Victim victim) implements Fault {}

    record Storm(Link link, Weather weather) implements Fault {}

    record Cut(Link link, Farewell how) implements Fault {}

    /** Redis forgets everything. */
    record Wipe() implements Fault {}

    /** Callbacks lost, doubled, late and out of order. */
    record BadCallbacks() implements Fault {}

    /** The carrier's interface refuses, fails, or does what it was asked and says that it failed. */
    record BadInterface() implements Fault {}
}
