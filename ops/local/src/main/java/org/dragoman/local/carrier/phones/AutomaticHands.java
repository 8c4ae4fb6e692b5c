package org.dragoman.local.carrier.phones;

import java.time.Duration;
import java.util.Set;
import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.script.Keys;
import org.dragoman.local.carrier.time.Timeline;

/** Answers the phones that nobody needs to touch: waits, answers (or not), listens, presses its keys, talks, hangs up. */
public final class AutomaticHands {
    private final Timeline timeline;
    private final PhoneBook book;
    private final Hand hand;
    private final Keys keys;
    private final RandomGenerator random;
    private final CarrierLog log;
    private final Set<String> keysDone = new HashSet<>();

    public AutomaticHands(Timeline timeline, PhoneBook book, Hand hand, Keys keys, RandomGenerator random,
            CarrierLog log) {
        this.timeline = timeline;
        this.book = book;
        this.hand = hand;
        this.keys = keys;
        this.random = random;
        this.log = log;
    }

    /** From now on. */
    public void start() {
        log.listen(this::see);
    }

    private void see(LogEntry entry) {
        switch (entry.event()) {
            case CarrierEvent.CallMoved moved when moved.status().equals(CallStatus.RINGING.wire()) -> ringing(
                    moved.to());
            case CarrierEvent.CallMoved moved when !moved.status().equals(CallStatus.IN_PROGRESS.wire()) -> keysDone
                    .remove(moved.callSid());
            case CarrierEvent.Heard heard -> listening(heard);
            case CarrierEvent.Joined joined -> talking(joined.number());
            default -> {
                // Nothing that a hand would act on.
            }
        }
    }

    private void ringing(String number) {
        book.find(number).filter(phone -> phone.habits().byItself() && phone.state() == Phone.State.RINGING)
                .ifPresent(phone -> later(phone, phone.habits().answerAfterMillis(), choice(phone.habits())));
    }

    /** Decided when it begins to ring, so that a seed decides the same however long it rings. */
    private Reaction choice(Habits habits) {
        double die = random.nextDouble();
        if (die < habits.ignores()) {
            return phone -> {};
        }
        return die < habits.ignores() + habits.declines() ? hand::decline : hand::answer;
    }

    private void listening(CarrierEvent.Heard heard) {
        book.find(heard.number()).filter(phone -> phone.habits().byItself() && !phone.habits().keys().isEmpty())
                .filter(phone -> isOn(phone, heard.callSid()) && keysDone.add(heard.callSid()))
                .ifPresent(phone -> later(phone, phone.habits().keysAfterMillis(), this::pressKeys));
    }

    private boolean isOn(Phone phone, String callSid) {
        Call call = phone.call();
        return call != null && call.sid().equals(callSid) && keys.heeded(call);
    }

    private void pressKeys(Phone phone) {
        hand.press(phone, phone.habits().keys());
    }

    private void talking(String number) {
        book.find(number).filter(phone -> phone.habits().byItself() && phone.habits().talkSeconds() > 0)
                .ifPresent(phone -> later(phone, phone.habits().talkSeconds() * 1000, hand::hangUp));
    }

    /** Does it after the wait, if the phone is in the same call then. */
    private void later(Phone phone, int millis, Reaction reaction) {
        Call now = phone.call();
        timeline.after(Duration.ofMillis(millis), () -> {
            if (now != null && now.equals(phone.call()) && phone.habits().byItself()) {
                tolerantly(reaction, phone);
            }
        });
    }

    /** A visitor may have been quicker with the same phone. */
    private static void tolerantly(Reaction reaction, Phone phone) {
        try {
            reaction.act(phone);
        } catch (PhoneRefusal e) {
            // Done already.
        }
    }

    @FunctionalInterface
    private interface Reaction {
        void act(Phone phone);
    }
}
