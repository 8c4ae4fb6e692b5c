package org.dragoman.local.carrier.traffic;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.phones.Hand;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.phones.PhoneRefusal;
import org.dragoman.local.carrier.time.Alarm;
import org.dragoman.local.carrier.time.Timeline;

/** One person's call: listens to the menu, presses the key of their language, waits, talks, hangs up, or gives up. */
final class Resident {
    private static final int FIRST_REACTION_MILLIS = 700;
    private static final int REACTION_MILLIS = 1500;

    private final Timeline timeline;
    private final Hand hand;
    private final Phone phone;
    private final String language;
    private final TrafficSettings settings;
    private final RandomGenerator random;
    private Alarm patience = Alarm.NONE;
    private boolean deciding;
    private boolean talking;

    Resident(Timeline timeline, Hand hand, Phone phone, String language, TrafficSettings settings,
            RandomGenerator random) {
        this.timeline = timeline;
        this.hand = hand;
        this.phone = phone;
        this.language = language;
        this.settings = settings;
        this.random = random;
    }

    Phone phone() {
        return phone;
    }

    /** Whether they got through to somebody. */
    boolean talked() {
        return talking;
    }

    Call dial(String number) {
        Call call = hand.dial(phone, number);
        patience = timeline.after(seconds(-Math.log(1 - random.nextDouble()) * settings.patienceSeconds() + 10),
                () -> hangUp(call));
        return call;
    }

    /** @param heeded whether a key pressed now would be heard */
    void hears(Call call, CarrierEvent.Heard heard, boolean heeded) {
        if (!heeded || deciding) {
            return;
        }
        NumberWords.key(language, heard.language(), heard.words()).ifPresent(key -> {
            deciding = true;
            boolean leaves = random.nextDouble() < settings.leaveInMenu();
            timeline.after(Duration.ofMillis(FIRST_REACTION_MILLIS + random.nextInt(REACTION_MILLIS)),
                    () -> decide(call, key, leaves));
        });
    }

    void getsThrough(Call call) {
        if (!talking) {
            talking = true;
            patience.cancel();
            int span = settings.mostTalkSeconds() - settings.leastTalkSeconds() + 1;
            timeline.after(Duration.ofSeconds(settings.leastTalkSeconds() + random.nextInt(span)), () -> hangUp(call));
        }
    }

    void callIsOver() {
        patience.cancel();
    }

    private void decide(Call call, String key, boolean leaves) {
        deciding = false;
        if (!call.equals(phone.call())) {
            return;
        }
        if (leaves) {
            hangUp(call);
        } else {
            hand.press(phone, key);
        }
    }

    private void hangUp(Call call) {
        try {
            if (call.equals(phone.call())) {
                hand.hangUp(phone);
            }
        } catch (PhoneRefusal e) {
            // Hung up already.
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
