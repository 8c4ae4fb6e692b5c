package org.dragoman.local.carrier.script;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;

/** Key presses on their way to whoever listens for them; a key that nobody listens for is lost, as on the carrier. */
public final class Keys {
    private final CarrierLog log;
    private final Map<Call, Consumer<Character>> listeners = new HashMap<>();

    public Keys(CarrierLog log) {
        this.log = log;
    }

    /** @param digits of 0-9, * and # */
    public void press(Call call, String digits) {
        log.add(new CarrierEvent.KeysPressed(call.sid(), call.phone(), digits));
        for (char digit : digits.toCharArray()) {
            Consumer<Character> listener = listeners.get(call);
            if (listener != null) {
                listener.accept(digit);
            }
        }
    }

    /** Whether a key pressed now would be heard. */
    public boolean heeded(Call call) {
        return listeners.containsKey(call);
    }

    void listen(Call call, Consumer<Character> listener) {
        listeners.put(call, listener);
    }

    void ignore(Call call) {
        listeners.remove(call);
    }
}
