package org.dragoman.local.carrier.phones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.PhoneNetwork;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.phones.Phone.Caption;

/** All phones there are. */
public final class PhoneBook implements PhoneNetwork {
    private final Map<String, Phone> phones = new LinkedHashMap<>();

    public PhoneBook(CarrierLog log) {
        log.listen(this::remember);
    }

    /** Puts a phone in place, instead of the one that had its number before. */
    public Phone add(PhoneRecord record) {
        Phone phone = new Phone(record);
        phones.put(record.number(), phone);
        return phone;
    }

    public void remove(Phone phone) {
        phones.remove(phone.number());
    }

    public Optional<Phone> find(String number) {
        return Optional.ofNullable(phones.get(number));
    }

    public List<Phone> all() {
        return List.copyOf(phones.values());
    }

    public boolean reachable(String number) {
        return find(number).filter(phone -> !phone.isOff()).isPresent();
    }

    @Override
    public Reached ring(Call call) {
        Phone phone = phones.get(call.phone());
        if (phone == null || phone.isOff()) {
            return Reached.UNREACHABLE;
        }
        if (phone.call() != null) {
            return Reached.BUSY;
        }
        phone.takes(call);
        return Reached.RINGS;
    }

    private void remember(LogEntry entry) {
        if (entry.event() instanceof CarrierEvent.Heard heard) {
            find(heard.number()).ifPresent(phone -> phone.hears(
                    new Caption(entry.sequence(), heard.language(), heard.words(), heard.audio())));
        }
    }
}
