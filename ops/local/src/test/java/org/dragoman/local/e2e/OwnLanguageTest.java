package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the chosen key to the end of the call a resident hears their own language and no other. */
class OwnLanguageTest {

    /**
     * @param spoken how the carrier names the language of a sentence
     * @param lost what is said when the interpreter's phone is gone
     */
    record Caller(String phone, String variety, List<String> keys, String spoken, String lost) {}

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();

    static Stream<Caller> callers() {
        return Stream.of(
                new Caller(People.MIRLANDE, "ht", List.of("3"), "ht", "Apèl entèprèt la koupe"),
                new Caller(People.NASREEN, "ur", List.of("8"), "ur", "مترجم"),
                new Caller(People.MR_CHEN, "cmn", List.of("5"), "cmn", "口译员"));
    }

    @AfterEach
    void calm() {
        stack.calm();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void theCallStaysInItAlsoWhenTheInterpretersPhoneIsSwitchedOffAndAnotherComes(Caller caller) {
        wall.dial(caller.phone, People.NYC_LINE);
        caller.keys.forEach(key -> wall.press(caller.phone, key));
        var chosen = wall.now();

        var first = joins(caller);
        wall.awaitConference(Set.of(caller.phone, first, People.NYC_AGENCY));
        var switchedOff = wall.now();
        wall.hangUp(first);
        wall.awaitWords(caller.phone, caller.lost, switchedOff);

        var second = joins(caller);
        wall.awaitConference(Set.of(caller.phone, second, People.NYC_AGENCY));
        assertThat(spokenTo(caller.phone, chosen)).isNotEmpty()
                .allSatisfy(language -> assertThat(language).startsWith(caller.spoken));
        wall.hangUp(caller.phone);
        truth.awaitState(truth.newestRequest(), "COMPLETED", Wall.SOON);
    }

    @Test
    void mixtecIsAskedAboutInSpanishAndStaysSpanish() {
        wall.dial(People.DONA_LUCIA, People.NYC_LINE);
        wall.press(People.DONA_LUCIA, "9");
        wall.press(People.DONA_LUCIA, "31");
        var chosen = wall.now();
        wall.awaitWords(People.DONA_LUCIA, "¿De dónde es el mixteco que usted habla?", 0);
        wall.press(People.DONA_LUCIA, "1");

        var interpreter = wall.ringing("interpreter", People.speaking("mks"));
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.DONA_LUCIA, interpreter, People.NYC_AGENCY));
        assertThat(spokenTo(People.DONA_LUCIA, chosen)).isNotEmpty()
                .allSatisfy(language -> assertThat(language).startsWith("es"));
    }

    private String joins(Caller caller) {
        var interpreter = wall.ringing("interpreter", People.speaking(caller.variety));
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        return interpreter;
    }

    private List<String> spokenTo(String phone, long after) {
        return wall.heard(phone, after).map(heard -> heard.path("language").asString("none")).toList();
    }
}
