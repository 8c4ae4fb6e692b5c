package org.dragoman.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.dragoman.contract.Finding.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the judge lets pass, and what it does not. */
class JudgeTest {

    private static final String REFUSAL = "{\"code\": 21211, \"message\": \"Invalid\", \"more_info\": \"https://c.test/\", \"status\": 400}";

    /** Where the description is missing these are skipped, and nobody can overlook it. */
    @BeforeAll
    static void sayWhatIsMissing() {
        if (Judge.find().isEmpty()) {
            System.err.printf(
                    "%n=== SKIPPED: the carrier's description is not installed; what is said to the carrier is NOT "
                            + "judged. In the root: %s (needs Node.js: apt install nodejs npm) ===%n%n",
                    PublishedFile.COMMAND);
        }
    }

    @BeforeEach
    void isInstalled() {
        assumeTrue(Judge.find().isPresent(), "the carrier's description is not installed");
    }

    @Test
    void aGoodRingAndAGoodAnswer() {
        assertThat(judged(Asked.ring())).isEmpty();
        assertThat(judged(Asked.ring().with("StatusCallbackEvent", "completed"))).as("a list of one").isEmpty();
        assertThat(judged(Asked.ring().answered(Exchange.UNHEARD, ""))).isEmpty();
        assertThat(judged(Asked.ring().answered(400, REFUSAL))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Method|DELETE", "Timeout|soon", "To|hello", "To|+1500 555", "Url|/relative",
        "StatusCallback|ftp://city.test/", "StatusCalback|https://city.test/", "Twiml|Hang up!", "Byoc|BY1"})
    void aFormWithOneWrongValue(String field, String value) {
        assertThat(judged(Asked.ring().with(field, value))).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString()).startsWith("FORM").contains(field));
    }

    @Test
    void aFormWithoutWhatIsRequired() {
        assertThat(judged(Asked.ring().without("From"))).singleElement().asString().contains("FORM", "From");
        assertThat(judged(Asked.ring().with("To", "+12125550141", "+12125550142"))).as("two of what is one")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/Calls/CA12.json", "/Calls/CFaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json", "/Cals.json", "/Calls"})
    void anAddressOfNothing(String path) {
        assertThat(judged(Asked.get(path, Map.of()))).extracting(Finding::part).containsOnly(Part.ADDRESS);
    }

    @Test
    void aQuery() {
        assertThat(judged(list("StartTime>", "2026-11-24T12:00:00"))).as("as the carrier's SDK writes it").isEmpty();
        assertThat(judged(list("StartTime>", "2026-11-24"))).isEmpty();
        assertThat(judged(list("StartTime>", "yesterday"))).singleElement().asString().startsWith("QUERY");
        assertThat(judged(list("StartTime!", "2026-11-24"))).singleElement().asString().startsWith("QUERY");
        assertThat(judged(list("Status", "bogus"))).singleElement().asString().startsWith("QUERY");
        assertThat(judged(list("PageSize", "1001"))).singleElement().asString().startsWith("QUERY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"201|{\"status\": \"bogus\"}", "201|{\"status\": null}",
        "201|{\"sid\": \"CA1\"}",
        "201|{\"duration\": 15}", "201|{\"date_created\": \"2026-11-24T12:00:00Z\"}", "201|{\"stattus\": \"queued\"}",
        "201|", "201|<html/>", "200|{\"status\": \"queued\"}", "204|''", "400|{\"error\": \"no\"}",
        "404|{\"code\": 20404, \"message\": \"x\", \"more_info\": \"x\", \"status\": 400}"})
    void anAnswer(int status, String body) {
        assertThat(judged(Asked.ring().answered(status, body == null ? "" : body))).extracting(Finding::part)
                .isNotEmpty().containsOnly(Part.ANSWER);
    }

    @Test
    void aListSaysPathsWhereItSaysUris() {
        var page = list("Status", "queued").answered(200,
                "{\"calls\": [{\"status\": \"queued\"}], \"first_page_uri\": \"/2010-04-01/x\", \"next_page_uri\": null}");
        assertThat(judged(page)).isEmpty();
        assertThat(judged(page.answered(200, "{\"calls\": [{\"status\": \"ringin\"}]}"))).hasSize(1);
        assertThat(judged(page.answered(200, "{\"first_page_uri\": \"here\"}"))).hasSize(1);
    }

    @Test
    void whatIsDeletedIsAnsweredByNothing() {
        var deleted = new Exchange("DELETE", Asked.ACCOUNT + "/Calls/" + Asked.CALL + ".json", Map.of(), Map.of(), 204,
                "");
        assertThat(judged(new Asked(deleted))).isEmpty();
        assertThat(judged(new Asked(deleted).answered(204, "{}"))).isNotEmpty();
    }

    @Test
    void whoIsWrongOnPurposeMustBeRefused() {
        var bad = Asked.ring().with("Method", "DELETE");
        assertThat(objections(bad, false)).hasSize(1);
        assertThat(objections(bad, true)).as("it was done").hasSize(1);
        assertThat(objections(bad.answered(400, REFUSAL), true)).isEmpty();
        assertThat(objections(bad.answered(400, REFUSAL), false)).hasSize(1);
        assertThat(objections(bad.answered(400, "no"), true)).as("by the carrier's own form").hasSize(1);
    }

    private static List<String> objections(Asked asked, boolean wrongOnPurpose) {
        return Judge.find().orElseThrow().objections(List.of(asked.exchange(), asked.exchange()), wrongOnPurpose);
    }

    private static Asked list(String name, String value) {
        return Asked.get("/Calls.json", Map.of(name, List.of(value)));
    }

    private static List<Finding> judged(Asked asked) {
        return Judge.find().orElseThrow().judge(asked.exchange());
    }
}
