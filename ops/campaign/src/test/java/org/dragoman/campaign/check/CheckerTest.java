package org.dragoman.campaign.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.campaign.load.Wish;
import org.dragoman.campaign.load.Witness.Sight;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A checker that finds nothing must be able to: each promise is broken once, beside a run in which all is well. */
class CheckerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String ANNA = "+12125551001";
    private static final String LEG = "https://x.example/leg?s=1";

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Database.Request> requests = new ArrayList<>();
    private final List<Database.Assignment> assignments = new ArrayList<>();
    private final List<Database.Leg> legs = new ArrayList<>();
    private final List<Database.Key> keys = new ArrayList<>();
    private final List<Sight> carrier = new ArrayList<>();

    @Test
    void aGoodRunHasNoFindings() {
        goodRun();
        assertThat(rules()).isEmpty();
    }

    @Test
    void anAcknowledgedRequestThatIsNotThereIsLost() {
        goodRun();
        wishes.add(new Wish("k9", NOON, new Wish.Told.Accepted("r9")));
        assertThat(rules()).contains("LOST");
    }

    @Test
    void aKeyThatWasAcknowledgedAsTwoRequestsIsFound() {
        goodRun();
        keys.set(0, new Database.Key("k1", "r2"));
        assertThat(rules()).containsExactly("TWICE");
    }

    @Test
    void aRequestWithoutAnEndIsLeft() {
        goodRun();
        requests.add(new Database.Request("r2", "nyc", "WAITING", "", "DESK", NOON, null));
        assertThat(rules()).containsExactly("LEFT");
    }

    @Test
    void twoAssignmentsOfOneInterpreterAtOnceAreADoubleBooking() {
        goodRun();
        assignments.add(new Database.Assignment("a2", "r2", "nyc/1001", "LAPSED", NOON.plusSeconds(3), null,
                NOON.plusSeconds(20)));
        assertThat(rules()).containsExactly("DOUBLE");
    }

    @Test
    void twoInterpretersInOneSeatAreFound() {
        goodRun();
        assignments.add(new Database.Assignment("a2", "r1", "nyc/1002", "ENDED", NOON.plusSeconds(3),
                NOON.plusSeconds(4), NOON.plusSeconds(6)));
        assertThat(rules()).containsExactly("SEAT");
    }

    @Test
    void somebodyInARoomWithoutALegIsAStranger() {
        goodRun();
        see("Joined", "{'conferenceSid':'CF1','callSid':'CA9','number':'+1','label':'nobody'}");
        assertThat(rules()).containsExactly("STRANGER");
    }

    @Test
    void anInterpreterWhoJoinedWithoutHavingAcceptedIsUnbooked() {
        goodRun();
        assignments.set(0, new Database.Assignment("a1", "r1", "nyc/1001", "LAPSED", NOON, null,
                NOON.plusSeconds(9)));
        assertThat(rules()).containsExactly("UNBOOKED");
    }

    @Test
    void twoRingsForOneOfferAreFound() {
        goodRun();
        see("CallPlaced", "{'callSid':'CA7','to':'" + ANNA + "'}");
        assertThat(rules()).containsExactly("RANG_TWICE");
    }

    /** As when both gateways carried out one command; nothing but the carrier's log tells. */
    @Test
    void twoCallsForOneLegAreFoundHoweverManyOffersTheInterpreterHad() {
        goodRun();
        assignments.add(new Database.Assignment("a2", "r1", "nyc/1001", "LAPSED", NOON.plusSeconds(10), null,
                NOON.plusSeconds(20)));
        see("CallPlaced", "{'callSid':'CA7','direction':'outbound-api','to':'" + ANNA + "','callback':'" + LEG + "'}");
        assertThat(rules()).containsExactly("RANG_TWICE");
    }

    @Test
    void twoCallsToADeskForOneLegAreFound() {
        goodRun();
        for (var call : List.of("CA7", "CA8")) {
            see("CallPlaced", "{'callSid':'" + call + "','direction':'outbound-api','to':'+1','callback':'" + LEG
                    + "2'}");
        }
        assertThat(rules()).containsExactly("RANG_TWICE");
    }

    @Test
    void callersOfOneLineShareAnAddressAndAreNotOneCall() {
        goodRun();
        for (var call : List.of("CA7", "CA8")) {
            see("CallPlaced", "{'callSid':'" + call + "','direction':'inbound','callback':'https://x.example/line'}");
        }
        assertThat(rules()).isEmpty();
    }

    @Test
    void peopleOfTwoRequestsInOneRoomAreMixed() {
        goodRun();
        legs.add(new Database.Leg("l9", "r9", "RESIDENT", null));
        see("Joined", "{'conferenceSid':'CF1','callSid':'CA9','number':'+1','label':'l9'}");
        assertThat(rules()).containsExactly("MIXED");
    }

    @Test
    void aLineThatGoesDeadOnAWaitingCallerIsFound() {
        goodRun();
        legs.add(new Database.Leg("l9", "r9", "RESIDENT", null));
        see("Joined", "{'conferenceSid':'CF9','callSid':'CA9','number':'+1','label':'l9'}");
        see("CallMoved", "{'callSid':'CA9','status':'completed'}");
        assertThat(rules()).containsExactly("DEAD_LINE");
    }

    @Test
    void aCallerWhoHungUpOrWasToldSomethingIsNotDead() {
        goodRun();
        legs.add(new Database.Leg("l9", "r9", "RESIDENT", null));
        see("Joined", "{'conferenceSid':'CF9','callSid':'CA9','number':'+1','label':'l9'}");
        see("Heard", "{'callSid':'CA9','number':'+1','words':'Nobody can be found now. Please call again.'}");
        see("CallMoved", "{'callSid':'CA9','status':'completed'}");
        assertThat(rules()).isEmpty();
    }

    @Test
    void aCallerWhoDialsAndHearsThatSomethingFailedIsFound() {
        goodRun();
        dialled("CA9");
        see("Heard", "{'callSid':'CA9','number':'+1','words':'An application error has occurred. Goodbye.'}");
        see("CallMoved", "{'callSid':'CA9','status':'completed'}");
        assertThat(rules()).containsExactly("DEAD_LINE");
    }

    @Test
    void aCallerWhoDialsAndHearsNothingAtAllIsFound() {
        goodRun();
        dialled("CA9");
        see("CallMoved", "{'callSid':'CA9','status':'completed'}");
        assertThat(rules()).containsExactly("DEAD_LINE");
    }

    @Test
    void aCallerWhoReachedTheBackupLineIsHandedOverAndNotLost() {
        goodRun();
        dialled("CA9");
        see("Bridged", "{'callSid':'CA9','otherCallSid':'CA10'}");
        see("CallMoved", "{'callSid':'CA9','status':'completed'}");
        dialled("CA11");
        see("HungUp", "{'callSid':'CA11','number':'+1'}");
        assertThat(rules()).isEmpty();
        assertThat(Checker.callers(evidence())).isEqualTo(new Callers(2, 1));
    }

    private void dialled(String call) {
        see("CallPlaced", "{'callSid':'" + call + "','direction':'inbound','to':'+1'}");
    }

    private void goodRun() {
        wishes.add(new Wish("k1", NOON, new Wish.Told.Accepted("r1")));
        keys.add(new Database.Key("k1", "r1"));
        requests.add(new Database.Request("r1", "nyc", "COMPLETED", "EVERYBODY_LEFT", "DESK", NOON,
                NOON.plusSeconds(9)));
        assignments.add(new Database.Assignment("a1", "r1", "nyc/1001", "ENDED", NOON, NOON.plusSeconds(2),
                NOON.plusSeconds(9)));
        legs.add(new Database.Leg("l1", "r1", "INTERPRETER", "a1"));
        see("CallPlaced", "{'callSid':'CA1','direction':'outbound-api','to':'" + ANNA + "','callback':'" + LEG + "'}");
        see("Joined", "{'conferenceSid':'CF1','callSid':'CA1','number':'" + ANNA + "','label':'l1'}");
        see("Left", "{'conferenceSid':'CF1','callSid':'CA1','number':'" + ANNA + "','label':'l1'}");
    }

    private void see(String kind, String event) {
        carrier.add(new Sight(carrier.size() + 1, NOON, kind, JsonMapper.shared().readTree(event.replace('\'', '"'))));
    }

    private List<String> rules() {
        return Checker.check(evidence()).stream().map(Finding::rule).distinct().toList();
    }

    private Evidence evidence() {
        return new Evidence(wishes, requests, assignments, legs, keys, carrier, Map.of(ANNA, "nyc/1001"));
    }
}
