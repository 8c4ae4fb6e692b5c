package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeOffices;
import org.dragoman.gateway.support.Office;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A call on the line of offices, webhook by webhook, over real PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class AgencyLineTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String PEOPLE = "<Number>+12125550199</Number>";
    private final Office office = new Office(GATEWAY);

    @AfterEach
    void nothingIsWrong() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.offices.asks = List.of();
    }

    @Test
    void codeAndPinThenTheLanguageThenTheReferenceAndTheRoom() {
        var code = office.dial();
        assertThat(code).contains("Enter the code of your office", "numDigits=\"8\"");
        var pin = office.type(code, FakeOffices.CODE);
        assertThat(pin).contains("Enter your PIN");
        var language = office.type(pin, FakeOffices.PIN);
        assertThat(language).contains("Enter the code of the language", "press zero", "numDigits=\"2\"");
        var confirm = office.type(language, "3");
        assertThat(confirm).contains("Haitian Creole. To go on, press 1.");
        var room = office.silent(office.type(confirm, "1"));
        assertThat(room).contains("Your reference is K, 7, 4, 0, 2. Once more: K, 7, 4, 0, 2.", "<Conference",
                "endConferenceOnExit=\"true\"");
        assertThat(room.indexOf("Your reference")).isLessThan(room.indexOf("<Conference"));
        assertThat(office.ask(attribute(room, "waitUrl"), Map.of())).contains("language=\"en-US\"");
    }

    @Test
    void everyStepAskedTwiceAnswersTheSameAndIsOneRequest() throws SQLException {
        var code = office.dial();
        assertThat(office.dial()).isEqualTo(code);
        var pin = office.type(code, FakeOffices.CODE);
        assertThat(office.type(code, FakeOffices.CODE)).isEqualTo(pin);
        var language = office.type(pin, FakeOffices.PIN);
        assertThat(office.type(pin, FakeOffices.PIN)).isEqualTo(language);
        var goOn = office.type(office.type(language, "3"), "1");
        var room = office.silent(goOn);
        assertThat(office.silent(goOn)).isEqualTo(room);
        assertThat(outcome()).isEqualTo("DESK t REQUEST");
    }

    @Test
    void theSameAttemptToldTwiceIsTheSameAttemptAndTheNextIsAnother() {
        var pin = office.type(office.dial(), "77");
        var before = GATEWAY.dispatch.offices.pins.size();
        var again = office.type(pin, "1111");
        assertThat(office.type(pin, "1111")).isEqualTo(again);
        office.type(office.type(again, "77"), "2222");
        assertThat(GATEWAY.dispatch.offices.pins.stream().skip(before).map(one -> one.get("attempt").asInt()))
                .containsExactly(0, 0, 10);
    }

    @Test
    void aWrongCodeAndAWrongPinSoundTheSameAndThreeWrongOnesLeadToPeople() throws SQLException {
        var wrongPin = office.type(office.type(office.dial(), FakeOffices.CODE), "0000");
        assertThat(wrongPin).contains("Code or PIN is wrong. Try again.", "Enter the code of your office");
        var other = new Office(GATEWAY);
        assertThat(other.type(other.type(other.dial(), "9999"), FakeOffices.PIN)).isEqualTo(wrongPin);
        var twice = office.type(office.type(wrongPin, FakeOffices.CODE), "0001");
        var people = office.type(office.type(twice, FakeOffices.CODE), "0002");
        assertThat(people).contains("We are connecting you with a person", PEOPLE);
        assertThat(outcome()).isEqualTo("BACKUP");
        assertThat(office.ask(attribute(people, "action"), Map.of("DialCallStatus", "no-answer")))
                .contains("Nobody can take your call");
    }

    @Test
    void thePhoneOfAnOfficeNeedsNoCode() {
        assertThat(office.dial(FakeOffices.PHONE)).contains("you need no code", "Enter the code of the language");
        assertThat(office.choose(office.dial(FakeOffices.PHONE))).contains("<Conference");
        assertThat(new Office(GATEWAY).dial("anonymous")).contains("Enter the code of your office");
    }

    @Test
    void theCodesAreReadOutAndOneNameForSeveralLanguagesIsAskedAbout() {
        var list = office.type(office.passed(), "*");
        assertThat(list).contains("3: Haitian Creole.", "31: Mixtec.");
        var which = office.type(list, "31");
        assertThat(which).contains("Which one of these is it: Mixtec?", "2: Alcozauca Mixtec.");
        var confirm = office.type(which, "2");
        assertThat(confirm).contains("Alcozauca Mixtec. To go on, press 1.");
        assertThat(office.type(confirm, "2")).contains("Enter the code of the language");
    }

    @Test
    void silenceAndWrongKeysAreAskedAgainAndThenPeopleTakeOver() {
        var markup = office.passed();
        for (int round = 0; round < 2; round++) {
            markup = office.type(markup, "99");
            assertThat(markup).contains("Enter the code of the language");
        }
        markup = office.type(markup, "99");
        assertThat(office.silent(markup)).contains(PEOPLE);

        var quiet = new Office(GATEWAY);
        markup = quiet.silent(quiet.silent(quiet.dial()));
        assertThat(markup).contains("Enter the code of your office");
        assertThat(quiet.silent(quiet.silent(markup))).contains(PEOPLE);
    }

    @Test
    void whatTheAgencyAsksIsTypedBeforeTheRequest() throws SQLException {
        GATEWAY.dispatch.offices.asks = List.of("case", "unit");
        var first = office.choose(office.passed());
        assertThat(first).contains("Enter your case number, then press the pound key.", "numDigits=\"4\"");
        assertThat(outcome()).as("no request yet").isEqualTo("");
        var wrong = office.type(first, "12*4");
        assertThat(wrong).contains("Enter your case number");
        assertThat(office.silent(office.silent(office.silent(wrong)))).contains(PEOPLE);
        var second = office.type(wrong, "1234");
        assertThat(second).contains("Enter your unit number");
        assertThat(office.type(second, "7")).contains("Your reference is", "<Conference");
        assertThat(attribute(second, "action") + attribute(wrong, "action")).doesNotContain("1234");
    }

    @Test
    void whileDispatchIsAwayThePinIsAskedForAgainAndInTheEndPeopleTakeOver() {
        var pin = office.type(office.dial(), FakeOffices.CODE);
        GATEWAY.dispatch.away = true;
        var markup = office.type(pin, FakeOffices.PIN);
        assertThat(markup).contains("One moment").doesNotContain("wrong");
        var again = office.silent(markup);
        assertThat(again).contains("Enter your PIN");
        GATEWAY.dispatch.away = false;
        assertThat(office.type(again, FakeOffices.PIN)).contains("Enter the code of the language");

        GATEWAY.dispatch.away = true;
        for (int asks = 0; asks < 5; asks++) {
            again = office.silent(office.type(again, FakeOffices.PIN));
        }
        assertThat(office.type(again, FakeOffices.PIN)).contains(PEOPLE);
    }

    @Test
    void whileDispatchIsAwayOnesChoiceIsAskedAgainAndInTheEndPeopleTakeOver() {
        var goOn = office.type(office.type(office.passed(), "3"), "1");
        GATEWAY.dispatch.away = true;
        var markup = office.silent(goOn);
        for (int asks = 1; asks <= 5; asks++) {
            assertThat(markup).contains("One moment");
            markup = office.silent(markup);
        }
        GATEWAY.dispatch.away = false;
        assertThat(office.silent(markup)).contains("<Conference");
        GATEWAY.dispatch.away = true;
        assertThat(new Office(GATEWAY).dial(FakeOffices.PHONE)).contains("Enter the code of your office");
    }

    @Test
    void theOfficeThatHangsUpEndsItsLegAndIsAskedForNoFeedback() throws SQLException {
        var room = office.choose(office.passed());
        var leg = UUID.fromString(attribute(room, "participantLabel"));
        GATEWAY.dispatch.steps.put(leg.toString(), "{\"step\": \"GOODBYE\", \"word\": \"CONVERSATION_ENDED\"}");
        assertThat(office.ask(redirect(room), Map.of())).contains("<Hangup").doesNotContain("<Gather");
        office.hangUp();
        eventually(() -> assertThat(new Script(GATEWAY).events(leg)).containsExactly("ENDED HUNG_UP"));
    }

    @Test
    void anOfficeThatIsInNoRoomIsNotTornFromWhoeverItTalksTo() {
        var elsewhere = UUID.fromString(attribute(office.choose(office.passed()), "participantLabel"));
        var inside = new Office(GATEWAY);
        var joined = UUID.fromString(attribute(inside.choose(inside.passed()), "participantLabel"));
        var script = new Script(GATEWAY);
        script.room(joined, inside.sid, "participant-join", 1);
        GATEWAY.command(Commands.stop(elsewhere, "CALL_ENDED"));
        GATEWAY.command(Commands.stop(joined, "CALL_ENDED"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(inside.sid)).isNotEmpty());
        assertThat(GATEWAY.carrier.updates(office.sid)).isEmpty();
        office.hangUp();
        inside.hangUp();
    }

    @Test
    void whoHangsUpBeforeALanguageIsCountedAsLeft() throws SQLException {
        office.passed();
        office.hangUp();
        assertThat(outcome()).isEqualTo("LEFT");
    }

    @Test
    void noPinAndNothingTypedIsInAnAddressATableAMetricOrTheLog(CapturedOutput output) throws SQLException {
        GATEWAY.dispatch.offices.asks = List.of("case");
        var pin = office.type(office.dial(), FakeOffices.CODE);
        var language = office.type(pin, FakeOffices.PIN);
        var field = office.choose(language);
        var room = office.type(field, "8642");
        GATEWAY.dispatch.away = true;
        var putOff = office.type(pin, FakeOffices.PIN) + office.type(field, "8642");
        GATEWAY.dispatch.away = false;
        for (var markup : List.of(pin, language, field, room, putOff)) {
            assertThat(decoded(markup)).doesNotContain(FakeOffices.PIN).doesNotContain("8642");
        }
        assertThat(text("select string_agg(c::text, ' ') from gateway.line_call c"))
                .doesNotContain(FakeOffices.PIN).doesNotContain("8642");
        assertThat(GATEWAY.get("/actuator/prometheus").body()).doesNotContain(FakeOffices.PIN);
        assertThat(output.getAll()).doesNotContain(FakeOffices.PIN).doesNotContain("8642");
    }

    /** With what stands in the tokens of its addresses. */
    private static String decoded(String markup) {
        var tokens = java.util.regex.Pattern.compile("s=([A-Za-z0-9_-]+)").matcher(markup).results()
                .map(found -> new String(java.util.Base64.getUrlDecoder().decode(found.group(1))));
        return markup + String.join("\n", tokens.toList());
    }

    /** How this call is counted, and the leg that it became. */
    private String outcome() throws SQLException {
        return text("select concat_ws(' ', l.role, l.anchor, c.outcome) from gateway.line_call c"
                + " left join gateway.leg l on l.call_sid = c.call_sid where c.call_sid = '%s'".formatted(office.sid));
    }

    private static String text(String sql) throws SQLException {
        try (var connection = GATEWAY.database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
