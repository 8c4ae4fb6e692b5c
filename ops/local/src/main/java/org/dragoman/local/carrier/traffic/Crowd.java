package org.dragoman.local.carrier.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.local.carrier.phones.Habits;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.phones.PhoneBook;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;

/** The people who call by themselves, each with a phone whose number belongs to nobody (555-01xx). */
final class Crowd {
    private static final List<String> AREAS = List.of("646", "347", "917", "929", "438", "579");
    private static final int NUMBERS_PER_AREA = 100;
    private static final Habits.Change RUN_BY_THEMSELVES = new Habits.Change(true, null, null, null, null, null, null);

    private final PhoneBook book;

    Crowd(PhoneBook book) {
        this.book = book;
    }

    /** Somebody whose phone is free; nobody if all of them are on the phone. */
    Optional<Phone> somebody(String city, String language) {
        return numbers().filter(number -> book.find(number).isEmpty()).findFirst()
                .map(number -> book.add(person(number, city, language)));
    }

    void leaves(Phone phone) {
        book.remove(phone);
    }

    private static Stream<String> numbers() {
        return AREAS.stream().flatMap(area -> IntStream.range(0, NUMBERS_PER_AREA)
                .mapToObj(last -> "+1%s55501%02d".formatted(area, last)));
    }

    private static PhoneRecord person(String number, String city, String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return new PhoneRecord(number, name + " speaker", PhoneKind.RESIDENT, city, List.of(language),
                RUN_BY_THEMSELVES);
    }
}
