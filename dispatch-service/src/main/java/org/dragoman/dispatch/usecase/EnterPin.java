package org.dragoman.dispatch.usecase;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.OfficeCalls;
import org.dragoman.dispatch.port.OfficeCalls.Attempt;
import org.dragoman.dispatch.port.Pins;
import reactor.core.publisher.Mono;

/**
 * An office says by code and PIN who it is. A code that nobody has, a wrong PIN and a locked code get the same answer after
 * the same work.
 */
public class EnterPin {

    private static final Pattern CODE = Pattern.compile("[0-9]{1,8}");
    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

    /**
     * @param call the gateway's id of the call
     * @param line the number dialled
     * @param attempt tells those of one call apart: told twice, one counts once
     */
    public record Entry(UUID call, String line, String code, String pin, int attempt) {
        @Override
        public String toString() {
            return "Entry[•••]";
        }
    }

    private final FindStaffLine findStaffLine;
    private final OfficeCalls calls;
    private final Pins pins;

    public EnterPin(FindStaffLine findStaffLine, OfficeCalls calls, Pins pins) {
        this.findStaffLine = findStaffLine;
        this.calls = calls;
        this.pins = pins;
    }

    /** Whether the call is now an office's; empty for a number that is no line of offices. */
    public Mono<Boolean> enter(Entry entry) {
        return findStaffLine.find(entry.line(), StaffLine.Kind.AGENCY).flatMap(line -> isACode(entry)
                ? calls.count(line.city(), entry.call(), entry.code(), entry.attempt())
                        .flatMap(attempt -> decide(line.city(), entry, attempt))
                : pins.matches(entry.pin(), Optional.empty()));
    }

    private static boolean isACode(Entry entry) {
        return CODE.matcher(entry.code()).matches();
    }

    private Mono<Boolean> decide(CityId city, Entry entry, Attempt attempt) {
        if (attempt.passed()) {
            return Mono.just(true);
        }
        return pins.matches(entry.pin(), attempt.pinHash())
                .map(same -> same && !attempt.locked() && PIN.matcher(entry.pin()).matches())
                .delayUntil(
                        right -> right ? calls.pass(city, entry.call(), attempt.site().orElseThrow()) : Mono.empty());
    }
}
