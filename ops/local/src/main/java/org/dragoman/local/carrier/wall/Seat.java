package org.dragoman.local.carrier.wall;

import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.ConferenceBook;
import org.dragoman.local.carrier.conference.Participant;
import org.jspecify.annotations.Nullable;

/** Where a call sits: in which room, and whether on hold. */
record Seat(@Nullable String conferenceSid, boolean hold) {
    private static final Seat NONE = new Seat(null, false);

    static Seat of(@Nullable Call call, ConferenceBook book) {
        if (call == null) {
            return NONE;
        }
        for (Conference conference : book.live()) {
            for (Participant one : conference.participants()) {
                if (one.call().equals(call)) {
                    return new Seat(conference.sid(), one.hold());
                }
            }
        }
        return NONE;
    }
}
