package org.dragoman.dispatch.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** A caller as the week goes on. */
final class Caller {

    /** A phone that was ordered for a caller; the carrier places it when its turn comes. */
    static final class Offer {
        final Caller caller;
        final Person person;
        boolean live = true;
        boolean placed;

        Offer(Caller caller, Person person) {
            this.caller = caller;
            this.person = person;
        }
    }

    final Call call;
    final Queued place;
    final List<Offer> live = new ArrayList<>();
    /** Who was asked in vain, and when that ended. */
    final Map<InterpreterId, Long> askedInVain = new HashMap<>();
    /** … and how often: the policy asks nobody twice before everybody once. */
    final Map<InterpreterId, Integer> timesAsked = new HashMap<>();
    int rings;
    long answeredAt = -1;
    boolean left;

    Caller(Call call) {
        this.call = call;
        this.place = new Queued(new RequestId(new UUID(2, call.number())),
                new Skill(call.tongue(), SubjectDomain.GENERAL), call.urgency(), Instant.ofEpochMilli(call.at()), 1,
                true);
    }

    boolean isOpen() {
        return answeredAt < 0 && !left;
    }

    boolean isWaiting() {
        return isOpen() && live.isEmpty();
    }
}
