package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeCarrier.Made;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interpreter in a room presses the star, and hears keys until going back. */
class CallKeysTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String ASIDE = "{\"step\": \"ASIDE\"}";
    private final Script script = new Script(GATEWAY);
    private final UUID leg = UUID.randomUUID();

    @BeforeEach
    void theConversationGoesOn() {
        GATEWAY.dispatch.steps.put(leg.toString(), ASIDE);
    }

    @AfterEach
    void dispatchAgrees() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.keyOutcome = "{\"step\": \"BACK_TO_ROOM\"}";
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"CALLED\"}";
    }

    @Test
    void theStarLeadsToTheKeysAndBack() {
        var call = rung(Commands.offer(leg, null));
        var room = entered(call);
        assertThat(room).contains("hangupOnStar=\"true\"");
        var keys = keys(call, room);
        assertThat(keys).contains("Your caller waits.", "press 3.");
        assertThat(keys(call, room)).as("asked again, answered the same").isEqualTo(keys);
        for (var back : List.of(script.askRung(redirect(keys), call.sid(), Map.of()), pressed(call, keys, "*"))) {
            assertThat(back).contains("<Conference", "hangupOnStar=\"true\"");
        }
    }

    @Test
    void nobodyElsesStarLeadsAnywhere() {
        var call = rung(Commands.offer(leg, null).replace("\"INTERPRETER\"", "\"VENDOR\""));
        var brief = script.askRung(call.value("Url"), call.sid(), Map.of());
        assertThat(script.askRung(redirect(brief), call.sid(), Map.of())).contains("<Conference")
                .doesNotContain("hangupOnStar");
    }

    @Test
    void whoseRoomWasClosedHearsGoodbyeAndNoKeys() {
        var call = rung(Commands.offer(leg, null));
        var after = script.askRung(attribute(entered(call), "action"), call.sid(), Map.of());
        assertThat(after).contains("<Pause");
        GATEWAY.dispatch.steps.put(leg.toString(), "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}");
        assertThat(script.askRung(redirect(after), call.sid(), Map.of())).contains("This call has ended.", "<Hangup");
    }

    @Test
    void aBreakAndAReplacementAreAskedForAndTheWayLeadsBack() {
        var call = rung(Commands.offer(leg, null));
        var keys = keys(call, entered(call));
        var kept = pressed(call, keys, "3");
        assertThat(kept).contains("Your break begins after this call.");
        assertThat(GATEWAY.dispatch.keys.getLast().get("key").asString()).isEqualTo("BREAK_AFTER");
        assertThat(script.askRung(redirect(kept), call.sid(), Map.of())).contains("<Conference");
        var why = pressed(call, keys, "2");
        assertThat(why).contains("Why do you need to be replaced?");
        assertThat(pressed(call, why, "3")).contains("We are looking for somebody else.");
        assertThat(GATEWAY.dispatch.keys.getLast().get("key").asString()).isEqualTo("REPLACE");
        assertThat(GATEWAY.dispatch.keys.getLast().get("reason").asString()).isEqualTo("CONFLICT");
    }

    @Test
    void theRightLanguageIsNamedByItsKeyOnTheMenu() {
        var call = rung(Commands.offer(leg, null));
        var keys = keys(call, entered(call));
        var which = script.askRung(redirect(pressed(call, keys, "1")), call.sid(), Map.of());
        assertThat(which).contains("Which language does your caller speak?");
        var dialects = script.askRung(redirect(pressed(call, which, "4")), call.sid(), Map.of());
        assertThat(dialects).contains("For another language, press 0.");
        GATEWAY.dispatch.keyOutcome = "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}";
        var pressing = redirect(pressed(call, dialects, "2"));
        assertThat(script.askRung(pressing, call.sid(), Map.of()))
                .contains("Somebody for that language is being called now.", "<Hangup");
        assertThat(GATEWAY.dispatch.keys.getLast().get("variety").asString()).isEqualTo("apc");
        var again = script.askRung(redirect(pressed(call, which, "77")), call.sid(), Map.of());
        assertThat(again).contains("Which language does your caller speak?");
        assertThat(redirect(pressed(call, again, "77"))).contains("/return?");
    }

    @Test
    void whatIsPressedWhileDispatchIsAwayIsAskedForAgain() {
        var call = rung(Commands.offer(leg, null));
        var keys = keys(call, entered(call));
        GATEWAY.dispatch.away = true;
        var patient = pressed(call, keys, "3");
        assertThat(patient).contains("One moment, please.");
        GATEWAY.dispatch.away = false;
        assertThat(script.askRung(redirect(patient), call.sid(), Map.of())).contains("Your break begins");
    }

    @Test
    void whoseCallerCutOffMayHaveThemCalledOnceMore() {
        var call = rung(Commands.offer(leg, null));
        var room = entered(call);
        GATEWAY.dispatch.steps.put(leg.toString(), "{\"step\": \"CALLER_CUT_OFF\"}");
        var asked = script.askRung(attribute(room, "action"), call.sid(), Map.of());
        assertThat(asked).containsSubsequence("<Gather", "timeout=\"20\"", "The caller's line has dropped. Press 1",
                "</Gather>", "This call has ended.", "<Hangup");
        assertThat(pressed(call, asked, "2")).contains("This call has ended.").doesNotContain("<Gather");
        var calling = pressed(call, asked, "1");
        assertThat(calling).contains("We are calling them.");
        assertThat(GATEWAY.dispatch.keys.getLast().get("key").asString()).isEqualTo("CALL_AGAIN");
        assertThat(script.askRung(redirect(calling), call.sid(), Map.of())).contains("<Conference");
    }

    @Test
    void anOfficeIsNamedByItsCodeAndTheWayLeadsBack() {
        var call = rung(Commands.offer(leg, null));
        var which = pressed(call, keys(call, entered(call)), "4");
        assertThat(which).contains("Enter the code of the office", "numDigits=\"8\"");
        var called = pressed(call, which, "4109");
        assertThat(called).contains("The office is being called.");
        assertThat(GATEWAY.dispatch.namedOffices.getLast().get("code").asString()).isEqualTo("4109");
        assertThat(script.askRung(redirect(called), call.sid(), Map.of())).contains("<Conference");
        for (var back : List.of(script.askRung(redirect(which), call.sid(), Map.of()), pressed(call, which, "41*"))) {
            assertThat(back).contains("<Conference");
        }
    }

    @Test
    void aCodeThatNobodyHasIsAskedForOnceMore() {
        var call = rung(Commands.offer(leg, null));
        var which = pressed(call, keys(call, entered(call)), "4");
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"UNKNOWN\"}";
        var again = pressed(call, which, "9999");
        assertThat(again).containsSubsequence("No office has that code.", "Enter the code of the office");
        var given = pressed(call, again, "9998");
        assertThat(given).contains("This was not possible.");
        assertThat(script.askRung(redirect(given), call.sid(), Map.of())).contains("<Conference");
    }

    @Test
    void ofAClosedOfficeItIsSaidWhenItOpens() {
        var call = rung(Commands.offer(leg, null));
        var which = pressed(call, keys(call, entered(call)), "4");
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"CLOSED\", \"opens\": \"2026-11-30T09:00\"}";
        assertThat(pressed(call, which, "4109")).contains(
                "The office is closed now, so it is not called. It opens on Monday, November 30, at 9:00 AM.");
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"CLOSED\"}";
        assertThat(pressed(call, which, "4109")).contains("The office is closed now").doesNotContain("opens on");
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"REFUSED\"}";
        assertThat(pressed(call, which, "4109")).contains("This was not possible.");
        GATEWAY.dispatch.officeOutcome = "{\"outcome\": \"GOODBYE\"}";
        assertThat(pressed(call, which, "4109")).contains("This call has ended.", "<Hangup");
    }

    @Test
    void whileDispatchIsAwayTheCodeIsNotTypedAgain() {
        var call = rung(Commands.offer(leg, null));
        var which = pressed(call, keys(call, entered(call)), "4");
        GATEWAY.dispatch.away = true;
        var patient = pressed(call, which, "4109");
        assertThat(patient).contains("One moment, please.");
        GATEWAY.dispatch.away = false;
        assertThat(script.askRung(redirect(patient), call.sid(), Map.of())).contains("The office is being called.");
    }

    @Test
    void inTheRoomAnInterpreterHearsThatTheOfficeIsClosedAndWhenItOpens() {
        var call = rung(Commands.offer(leg, null));
        entered(call);
        GATEWAY.command(Commands.spoken("TELL", leg, "en", "OFFICE_CLOSED").replace("\"word\"",
                "\"opens\": \"2026-11-30T09:00\", \"word\""));
        eventually(() -> assertThat(GATEWAY.carrier.updates(call.sid())).isNotEmpty());
        var told = GATEWAY.carrier.updates(call.sid()).getLast().value("AnnounceUrl");
        assertThat(script.askRung(told, call.sid(), Map.of())).contains("It opens on Monday, November 30, at 9:00 AM.");
    }

    private String entered(Made call) {
        var offer = script.askRung(call.value("Url"), call.sid(), Map.of());
        var room = pressed(call, offer, "1");
        script.room(leg, call.sid(), "participant-join", 2);
        return room;
    }

    private String keys(Made call, String room) {
        var settling = script.askRung(attribute(room, "action"), call.sid(), Map.of());
        return script.askRung(redirect(settling), call.sid(), Map.of());
    }

    private String pressed(Made call, String markup, String key) {
        return script.askRung(attribute(markup, "action"), call.sid(), Map.of("Digits", key));
    }

    private Made rung(String command) {
        assertThat(GATEWAY.command(command).body()).contains("KEPT");
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        return GATEWAY.carrier.ringsOf(leg).getFirst();
    }
}
