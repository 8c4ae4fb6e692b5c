package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a call for which the search widens: several phones at once, then a vendor. */
class WideningTest {

    private static final String LADDER = """
            update dispatch.city set settings = jsonb_set(settings, '{ladder}', '%s') where city_id = 'nyc'""";
    private static final String KOREAN = """
            update dispatch.interpreter set availability = '%s', availability_since = clock_timestamp() where city_id = 'nyc'
            and public_number in ('1035', '1036')""";

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();
    private final String before = truth.list("select settings::text from dispatch.city where city_id = 'nyc'")
            .getFirst();

    @AfterEach
    void calm() {
        stack.calm();
        truth.execute(KOREAN.formatted("AVAILABLE"));
        truth.execute(
                "update dispatch.city set settings = '%s' where city_id = 'nyc'".formatted(before.replace("'", "''")));
    }

    @Test
    void ofTwoWhoPressOneAtTheSameMomentOneGetsTheCallAndTheOtherHearsWhy() {
        truth.execute(LADDER.formatted("[{\"afterSeconds\": 0, \"phones\": 2}]"));
        wall.dial(People.DON_ERNESTO, People.NYC_LINE);
        wall.press(People.DON_ERNESTO, "2");
        var first = wall.ringing("interpreter", People.speaking("es"));
        var second = wall.ringing("interpreter",
                People.speaking("es").and(phone -> !phone.path("number").asString().equals(first)));
        var both = Set.of(first, second);
        both.forEach(wall::answer);
        var answered = wall.now();
        wall.pressTogether(both, "1");

        var winner = Wall.awaited("one of them is in the call", () -> wall.conferences()
                .flatMap(room -> room.path("participants").valueStream())
                .map(one -> one.path("number").asString()).filter(both::contains).findFirst());
        var loser = new HashSet<>(both);
        loser.remove(winner);
        wall.awaitWords(loser.iterator().next(), "Another interpreter has already taken this call", answered);
        wall.awaitConference(Set.of(People.DON_ERNESTO, winner, People.NYC_AGENCY));
        assertThat(truth.offers(truth.newestRequest())).hasSize(2)
                .filteredOn(offer -> offer.contains("CONNECTED")).hasSize(1);
    }

    @Test
    void whereNobodyIsOnDutyAVendorAnswers() {
        truth.execute(KOREAN.formatted("OFF_DUTY"));
        truth.execute(LADDER.formatted(
                "[{\"afterSeconds\": 0, \"phones\": 1}, {\"afterSeconds\": 2, \"phones\": 1, \"vendor\": true}]"));
        wall.dial(People.MRS_KIM, People.NYC_LINE);
        wall.press(People.MRS_KIM, "9");
        wall.press(People.MRS_KIM, "21");

        var vendor = wall.ringing("vendor", People.speaking("ko"));
        wall.answer(vendor);
        wall.awaitConference(Set.of(People.MRS_KIM, vendor, People.NYC_AGENCY));
        wall.hangUp(People.MRS_KIM);
        truth.awaitState(truth.newestRequest(), "OVERFLOWED", Wall.SOON);
    }
}
