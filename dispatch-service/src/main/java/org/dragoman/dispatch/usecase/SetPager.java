package org.dragoman.dispatch.usecase;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.NumberPlan;
import reactor.core.publisher.Mono;

/** An admin says whose phone is told when the calls of a day become many. */
public class SetPager {

    /** Neither a request nor an interpreter is meant. */
    private static final UUID THE_CITY = new UUID(0, 0);

    private final Audit audit;
    private final Limits limits;
    private final NumberPlan numberPlan;

    public SetPager(Audit audit, Limits limits, NumberPlan numberPlan) {
        this.audit = audit;
        this.limits = limits;
        this.numberPlan = numberPlan;
    }

    /**
     * @param typed a phone number; blank: nobody
     * @return false where it is no number
     */
    public Mono<Boolean> set(Caller by, String typed) {
        var number = Optional.of(typed).filter(text -> !text.isBlank()).flatMap(numberPlan::read);
        return number.isEmpty() && !typed.isBlank() ? Mono.just(false) : keep(by, number).thenReturn(true);
    }

    private Mono<Void> keep(Caller by, Optional<PhoneNumber> number) {
        return audit.note(by, Intervention.SET_PAGER, THE_CITY, number.isPresent() ? "set" : "none")
                .then(Mono.defer(() -> limits.tell(by.city(), number)));
    }
}
