package org.dragoman.dispatch.adapter.http.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** Reads what is wished of the interpreter; each thing that makes no sense is named with a sentence. */
final class WishReader {

    private static final int LAST_RUNG = 20;

    private WishReader() {}

    /** @throws Problem 422 */
    static Preferences read(NewRequest.Wishes wishes) {
        var gender = code("gender", wishes.gender(), Gender::ofCode, "Use one of female, male, non_binary.");
        var experience = code("experience", wishes.experience(), SubjectDomain::ofCode,
                "Use one of general, legal, medical, benefits, education.");
        var required = required(wishes.required().orElse(List.of()), given(wishes));
        return new Preferences(wishes.knownInterpreter(), gender, experience, required,
                untilRung(wishes.untilRung(), required));
    }

    private static Set<Preference> given(NewRequest.Wishes wishes) {
        var given = EnumSet.noneOf(Preference.class);
        wishes.knownInterpreter().ifPresent(number -> given.add(Preference.KNOWN));
        wishes.gender().ifPresent(code -> given.add(Preference.GENDER));
        wishes.experience().ifPresent(code -> given.add(Preference.EXPERIENCE));
        return given;
    }

    private static Set<Preference> required(List<String> codes, Set<Preference> given) {
        var required = EnumSet.noneOf(Preference.class);
        for (var code : codes) {
            var preference = code("required", Optional.ofNullable(code), Preference::ofCode,
                    "Use those of known, gender, experience that are wished.")
                    .orElseThrow(() -> problem("required", "A null is no preference."));
            if (!given.contains(preference)) {
                throw problem("required", "'" + code + "' is required, but nothing of the kind is wished.");
            }
            required.add(preference);
        }
        return required;
    }

    private static Optional<Integer> untilRung(Optional<Integer> number, Set<Preference> required) {
        number.ifPresent(rung -> {
            if (rung < 2 || rung > LAST_RUNG) {
                throw problem("untilRung", "Name a rung of the ladder after the first: 2 to " + LAST_RUNG + ".");
            }
            if (required.isEmpty()) {
                throw problem("untilRung", "Nothing is required that a rung could drop.");
            }
        });
        return number.map(rung -> rung - 1);
    }

    private static <T> Optional<T> code(
            String field, Optional<String> code, Function<String, Optional<T>> read, String sentence) {
        return code.map(text -> read.apply(text).orElseThrow(() -> problem(field, sentence)));
    }

    private static Problem problem(String field, String sentence) {
        return Problem.unprocessable("bad-value", sentence, Map.of("field", "preferences." + field));
    }
}
