package org.dragoman.local.carrier.wall;

import java.time.Instant;
import java.util.List;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.phones.Habits;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the wall shows it.
 *
 * @param other
 *            the number it dialled, or that it sees ringing
 * @param conferenceSid
 *            the room it is in
 * @param since
 *            when the call took its present state
 * @param listensForKeys
 *            whether a key pressed now would be heard
 * @param text
 *            the newest text message that it got
 */
public record PhoneView(String number, String label, PhoneKind kind, String city, List<String> languages,
        Phone.State state, @Nullable String callSid, @Nullable String other, @Nullable String conferenceSid,
        boolean hold, @Nullable Instant since, boolean listensForKeys, List<Phone.Caption> captions, Habits habits,
        @Nullable Text text) {

    record Text(String sid, String words, String from) {}

    public static PhoneView of(Phone phone, Carrier carrier) {
        Call call = phone.call();
        Seat seat = Seat.of(call, carrier.conferences());
        return new PhoneView(phone.number(), phone.record().label(), phone.record().kind(), phone.record().city(),
                phone.record().languages(), phone.state(), call == null ? null : call.sid(), other(call),
                seat.conferenceSid(), seat.hold(), call == null ? null : call.updatedAt(),
                call != null && carrier.keys().heeded(call), phone.captions(),
                phone.habits(), carrier.messenger().newestTo(phone.number())
                        .map(message -> new Text(message.sid(), message.body(), message.from())).orElse(null));
    }

    private static @Nullable String other(@Nullable Call call) {
        if (call == null) {
            return null;
        }
        return call.direction() == Direction.INBOUND ? call.to() : call.from();
    }
}
