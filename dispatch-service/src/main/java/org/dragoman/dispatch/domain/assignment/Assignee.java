package org.dragoman.dispatch.domain.assignment;

import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/** Whose phone is rung for a request: one of the city's interpreters, or the line of a vendor. */
public sealed interface Assignee {

    record Person(InterpreterId id) implements Assignee {}

    /** It takes many calls at once, has no certificates of its own here, and never misses a ring. */
    record VendorLine(VendorId id) implements Assignee {}

    default Optional<InterpreterId> interpreter() {
        return switch (this) {
            case Person person -> Optional.of(person.id());
            case VendorLine line -> Optional.empty();
        };
    }

    default Optional<VendorId> vendor() {
        return switch (this) {
            case Person person -> Optional.empty();
            case VendorLine line -> Optional.of(line.id());
        };
    }
}
