package org.dragoman.local.carrier.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.phones.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final TestCarrier test = TestCarrier.unhurried();
    private final Traffic traffic = test.carrier.traffic();

    @BeforeEach
    void pages() {
        test.customer.says("/voice", "<Gather numDigits=\"1\" action=\"/chosen\" timeout=\"5\">"
                + "<Say language=\"en-US\">For English, press one.</Say>"
                + "<Say language=\"es-MX\">Para español, oprima dos.</Say></Gather><Redirect/>")
                .says("/wait", "<Say>One moment.</Say><Pause length=\"5\"/><Redirect/>");
    }

    @Test
    void callsComeAtTheRateOfTheDialAndStopWithIt() {
        test.customer.says("/chosen", "<Pause length=\"10\"/>");
        turn(new TrafficSettings(30, Map.of("es", 1.0), 30, 60, 180, 0));
        test.time.passSeconds(600);
        assertThat(traffic.tally().started()).isBetween(240, 360);

        turn(TrafficSettings.OFF);
        int before = traffic.tally().started();
        test.time.passSeconds(600);
        assertThat(traffic.tally().started()).isEqualTo(before);
        assertThat(test.carrier.calls().live()).isEmpty();
    }

    @Test
    void everybodyPressesTheKeyThatTheyHeardInTheirOwnLanguage() {
        test.customer.says("/chosen", "<Pause length=\"10\"/>");
        turn(new TrafficSettings(10, Map.of("es", 1.0), 30, 60, 180, 0));
        test.time.passSeconds(120);
        assertThat(test.customer.told("/chosen", "Digits")).isNotEmpty().containsOnly("2");
    }

    @Test
    void whoeverNobodyComesForGivesUp() {
        test.customer.says("/chosen", "<Dial><Conference startConferenceOnEnter=\"false\" endConferenceOnExit=\"true\""
                + " waitUrl=\"/wait\">S-1</Conference></Dial>");
        turn(new TrafficSettings(1, Map.of("es", 1.0), 30, 60, 60, 0));
        test.time.passSeconds(600);
        turn(TrafficSettings.OFF);
        test.time.passSeconds(1800);

        Traffic.Tally tally = traffic.tally();
        assertThat(tally.started()).isPositive().isEqualTo(tally.gaveUp() + tally.gotThrough());
        assertThat(tally.gotThrough()).isZero();
        assertThat(test.carrier.phones().all()).extracting(Phone::number)
                .containsExactly(TestCarrier.ROSE, TestCarrier.JEAN, TestCarrier.DESK);
    }

    @Test
    void whoeverGetsThroughTalksAndHangsUp() {
        test.customer.says("/chosen", "<Dial>" + TestCarrier.JEAN + "</Dial>");
        test.carrier.hand().habits(test.phone(TestCarrier.JEAN), test.phone(TestCarrier.JEAN).habits().byItself(true));
        turn(new TrafficSettings(1, Map.of("es", 1.0), 30, 40, 3600, 0));
        test.time.passSeconds(900);
        turn(TrafficSettings.OFF);
        test.time.passSeconds(1200);

        assertThat(traffic.tally().gotThrough()).isPositive();
        assertThat(test.events(CarrierEvent.Unbridged.class)).hasSize(traffic.tally().gotThrough());
        assertThat(test.carrier.calls().live()).isEmpty();
    }

    @Test
    void whoeverComesIntoAConversationThatHasBegunTalksAndHangsUp() {
        test.customer.says("/chosen", "<Dial><Conference waitUrl=\"/wait\">S-1</Conference></Dial>");
        List.of(TestCarrier.JEAN, TestCarrier.DESK).forEach(this::comesIn);
        assertThat(test.events(CarrierEvent.ConferenceStarted.class)).hasSize(1);
        turn(new TrafficSettings(1, Map.of("es", 1.0), 30, 40, 3600, 0));
        test.time.passSeconds(900);
        turn(TrafficSettings.OFF);
        test.time.passSeconds(60);

        assertThat(traffic.tally().gotThrough()).isPositive().isEqualTo(traffic.tally().started());
        assertThat(test.carrier.calls().live()).hasSize(2);
    }

    private void comesIn(String number) {
        test.carrier.hand().dial(test.phone(number), TestCarrier.LINE);
        test.time.passSeconds(10);
        test.carrier.hand().press(test.phone(number), "2");
        test.time.passSeconds(5);
    }

    @Test
    void numbersAreUnderstoodInOnesOwnLanguageOnly() {
        assertThat(NumberWords.key("ht", "ht", "Pou kreyòl ayisyen, peze twa.")).contains("3");
        assertThat(NumberWords.key("ar", "arb", "للغة العربية، اضغط أربعة.")).contains("4");
        assertThat(NumberWords.key("fr", "fr-CA", "Pour le français, appuyez sur le un.")).contains("1");
        assertThat(NumberWords.key("es", "es-US", "Oprima 9.")).contains("9");
        assertThat(NumberWords.key("es", "en-US", "Press two.")).isEmpty();
        assertThat(NumberWords.key("es", null, "dos")).isEmpty();
        assertThat(NumberWords.key("en", "en-US", "Please hold the line.")).isEmpty();
    }

    @Test
    void aSeedMakesTheSameDay() {
        assertThat(aDay()).isEqualTo(aDay());
    }

    private static List<String> aDay() {
        TestCarrier city = TestCarrier.unhurried();
        city.customer.says("/voice", "<Gather timeout=\"9\"><Say language=\"es-MX\">Oprima dos.</Say></Gather>");
        city.carrier.traffic().change(new TrafficSettings(20, Map.of("es", 1.0, "ht", 1.0), 30, 60, 20, 0.2));
        city.time.passSeconds(300);
        return city.carrier.log().after(0).stream().map(entry -> entry.at() + " " + entry.event()).toList();
    }

    private void turn(TrafficSettings settings) {
        traffic.change(settings);
    }
}
