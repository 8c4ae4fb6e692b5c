package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Standing;
import org.dragoman.dispatch.domain.shift.Turn;
import org.dragoman.dispatch.port.Hire;

/**
 * An interpreter's row.
 *
 * @param chosenNext a choice made during an offer or a call; it takes effect afterwards
 * @param until only in WRAP_UP: when it ends by itself
 */
record Person(
        CityId city, InterpreterId id, Hire facts, boolean suspended, long qualificationVersion,
        Availability availability, Optional<Availability> chosenNext, Optional<Instant> until, Instant idleSince,
        int misses, OfShifts ofShifts) {

    /**
     * What the shifts know of the person.
     *
     * @param done the last turn that was
     * @param calledIn on call, and free for one offer
     */
    record OfShifts(Optional<Instant> chosenAt, Optional<Turn> done, boolean calledIn) {
        static final OfShifts NOTHING = new OfShifts(Optional.empty(), Optional.empty(), false);
    }

    static Person hired(CityId city, InterpreterId id, Hire hire, Instant now) {
        return new Person(city, id, hire, false, 1, Availability.AVAILABLE, Optional.empty(), Optional.empty(),
                now.minus(hire.idle()), 0, OfShifts.NOTHING);
    }

    boolean isFree() {
        return availability == Availability.AVAILABLE && !suspended;
    }

    Person reinstate() {
        return new Person(city, id, facts, false, qualificationVersion + 1, availability, chosenNext, until, idleSince,
                misses, ofShifts);
    }

    Person suspend() {
        return new Person(city, id, facts, true, qualificationVersion + 1, availability, chosenNext, until, idleSince,
                misses, ofShifts);
    }

    Person withoutCertifications() {
        return requalified(facts.holding(List.of()));
    }

    /** With another right to work, which moves the version. */
    Person requalified(Hire other) {
        return new Person(city, id, other, suspended, qualificationVersion + 1, availability, chosenNext, until,
                idleSince, misses, ofShifts);
    }

    Person offered() {
        return in(Availability.OFFERED, chosenNext, Optional.empty(), idleSince);
    }

    /** What the person wants; busy people get it afterwards. */
    Person chooses(Availability wanted, Instant now) {
        var chosen = known(new OfShifts(Optional.of(now), ofShifts.done(), false));
        return switch (availability) {
            case OFFERED, IN_CALL -> chosen.in(availability, Optional.of(wanted), Optional.empty(), idleSince);
            case OFF_DUTY, AVAILABLE, WRAP_UP, ON_BREAK -> chosen.in(wanted, Optional.empty(), Optional.empty(),
                    wanted == Availability.AVAILABLE && availability != wanted ? now : idleSince);
        };
    }

    /** A break asked for by phone during an offer; going off duty, where that comes next, stays. */
    Person choosesBreak(Instant now) {
        return chooses(chosenNext.filter(Availability.OFF_DUTY::equals).orElse(Availability.ON_BREAK), now);
    }

    /** What a call does to the person: once it is over, a choice made during it wins. */
    Person moves(Availability to, Optional<Instant> restsUntil, Instant now) {
        if (to == Availability.OFFERED || to == Availability.IN_CALL) {
            return in(to, chosenNext, Optional.empty(), idleSince);
        }
        var next = chosenNext.filter(wanted -> wanted != Availability.AVAILABLE || to == Availability.ON_BREAK)
                .orElse(goesHome(to) ? Availability.OFF_DUTY : to);
        return known(new OfShifts(ofShifts.chosenAt(), ofShifts.done(), false))
                .in(next, Optional.empty(), next == Availability.WRAP_UP ? restsUntil : Optional.empty(),
                        to == Availability.WRAP_UP ? now : idleSince);
    }

    private boolean goesHome(Availability to) {
        return ofShifts.calledIn() && chosenNext.isEmpty() && to != Availability.ON_BREAK;
    }

    Person missed(int inARow) {
        return new Person(city, id, facts, suspended, qualificationVersion, availability, chosenNext, until, idleSince,
                inARow, ofShifts);
    }

    boolean hasRested(Instant now) {
        return availability == Availability.WRAP_UP && until.filter(end -> !end.isAfter(now)).isPresent();
    }

    Person freeAgain() {
        return in(Availability.AVAILABLE, chosenNext, Optional.empty(), idleSince);
    }

    Person turns(Turn turn, Instant now) {
        var after = new Standing(availability, chosenNext, ofShifts.chosenAt()).after(turn);
        var free = after.availability() == Availability.AVAILABLE && availability != Availability.AVAILABLE;
        return known(new OfShifts(ofShifts.chosenAt(), Optional.of(turn), false))
                .in(after.availability(), after.next(),
                        until.filter(end -> after.availability() == Availability.WRAP_UP), free ? now : idleSince);
    }

    /** Nobody is left with a duty of shifts that are gone. */
    Person withoutShifts() {
        return known(new OfShifts(ofShifts.chosenAt(), Optional.empty(), ofShifts.calledIn()));
    }

    boolean mayBeCalledIn() {
        return availability == Availability.OFF_DUTY && !suspended
                && ofShifts.done().filter(turn -> turn.to() == Duty.ON_CALL).filter(
                        turn -> ofShifts.chosenAt().filter(chosen -> !chosen.isBefore(turn.at())).isEmpty())
                        .isPresent();
    }

    Person calledIn(Instant now) {
        return known(new OfShifts(ofShifts.chosenAt(), ofShifts.done(), true))
                .in(Availability.AVAILABLE, chosenNext, Optional.empty(), now);
    }

    Person letGo() {
        return known(new OfShifts(ofShifts.chosenAt(), ofShifts.done(), false))
                .in(Availability.OFF_DUTY, chosenNext, Optional.empty(), idleSince);
    }

    private Person known(OfShifts other) {
        return new Person(city, id, facts, suspended, qualificationVersion, availability, chosenNext, until, idleSince,
                misses, other);
    }

    private Person in(
            Availability next, Optional<Availability> chosen, Optional<Instant> end, Instant freeSince) {
        return new Person(city, id, facts, suspended, qualificationVersion, next, chosen, end, freeSince, misses,
                ofShifts);
    }
}
