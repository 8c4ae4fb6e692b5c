package org.dragoman.local.carrier.phones;

import java.util.ArrayDeque;
import java.util.List;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.Direction;
import org.jspecify.annotations.Nullable;

/** A telephone with one line. Touched on the carrier's timeline only. */
public final class Phone {
    private static final int CAPTIONS_KEPT = 12;

    private final PhoneRecord record;
    private final ArrayDeque<Caption> captions = new ArrayDeque<>();
    private Habits habits;
    private boolean off;
    private @Nullable Call call;

    /** @param audio where the sound is, if it is a recording */
    public record Caption(long number, @Nullable String language, String words, @Nullable String audio) {}

    public Phone(PhoneRecord record) {
        this.record = record;
        Habits usual = Habits.usual(record.kind());
        this.habits = record.autoAnswer() == null ? usual : record.autoAnswer().of(usual);
    }

    public PhoneRecord record() {
        return record;
    }

    public String number() {
        return record.number();
    }

    public Habits habits() {
        return habits;
    }

    void habits(Habits changed) {
        this.habits = changed;
    }

    public boolean isOff() {
        return off;
    }

    void off(boolean now) {
        off = now;
    }

    /** The call it rings for, dials or talks in; null if its line is free. */
    public @Nullable Call call() {
        return call != null && !call.status().isOver() ? call : null;
    }

    void takes(Call next) {
        call = next;
        captions.clear();
    }

    public State state() {
        Call present = call();
        if (present == null) {
            return off ? State.OFF : State.IDLE;
        }
        if (!present.status().isEarly()) {
            return State.TALKING;
        }
        return present.direction() == Direction.INBOUND ? State.DIALLING : State.RINGING;
    }

    public enum State {
        OFF, IDLE, DIALLING, RINGING, TALKING
    }

    void hears(Caption caption) {
        captions.addLast(caption);
        if (captions.size() > CAPTIONS_KEPT) {
            captions.removeFirst();
        }
    }

    /** What it heard in this call, or in its last one. */
    public List<Caption> captions() {
        return List.copyOf(captions);
    }
}
