package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What may go wrong with a form is answered by a sentence on a page, and no form works from another site. */
@TestInstance(Lifecycle.PER_CLASS)
class FormsTest {

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private Visitor desk = new Visitor(dispatch);
    private Visitor interpreter = new Visitor(dispatch);

    @BeforeAll
    void logIn() {
        desk = Visitor.loggedIn(dispatch, "/montreal", "desk");
        interpreter = Visitor.loggedIn(dispatch, "/montreal", "interpreter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/montreal/desk/requests", "/montreal/logout", "/montreal/login",
        "/montreal/desk/requests/00000000-0000-0000-0000-000000000007/cancel"})
    void withoutThePagesTokenNothingHappens(String form) {
        assertThat(desk.postBare(form, Map.of("language", "ht", "key", "k")).getStatus().value()).isEqualTo(403);
        assertThat(desk.get("/montreal/desk").getStatus().value()).isEqualTo(200);
    }

    @Test
    void anotherSiteCannotChangeAnAvailability() {
        assertThat(interpreter.postBare("/montreal/interpreter/availability", Map.of("availability", "ON_BREAK"))
                .getStatus().value()).isEqualTo(403);
        assertThat(interpreter.get("/montreal/interpreter").getResponseBody())
                .doesNotContain("value=\"ON_BREAK\" aria-pressed=\"true\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ht   | general   | routine | 555              | 422
            ht   | general   | routine | '"><b>+1'        | 422
            zh   | general   | routine | ''               | 422
            ase  | general   | routine | ''               | 422
            xx   | general   | routine | ''               | 422
            ''   | general   | routine | ''               | 422
            <b>  | general   | routine | ''               | 422
            ht   | astrology | routine | ''               | 422
            ht   | general   | now     | ''               | 422
            """)
    void aBadFieldIsExplainedInFrench(String language, String domain, String urgency, String number, int status) {
        desk.get("/montreal/desk?language=ht");
        var answer = desk.post("/montreal/desk/requests", Map.of("key", "bad", "language", language, "domain", domain,
                "urgency", urgency, "number", number));
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(answer.getResponseBody()).contains("role=\"alert\"").contains("lang=\"fr\"").doesNotContain("??");
        isPlain(answer);
    }

    @Test
    void somebodyIsCalledBackAndTheSameFormTwiceAsksOnce() {
        desk.get("/montreal/desk?language=ht");
        var form = Map.of("key", "back", "language", "ht", "person", "+1 514 555 0142", "until", "two_hours");
        var first = desk.post("/montreal/desk/requests", form);
        assertThat(Visitor.location(first)).startsWith("/montreal/desk?request=");
        assertThat(Visitor.location(desk.post("/montreal/desk/requests", form))).isEqualTo(Visitor.location(first));
        assertThat(desk.get(Visitor.location(first)).getResponseBody()).contains("Nous rappelons la personne");
        var other = desk.post("/montreal/desk/requests",
                Map.of("key", "back", "language", "ht", "person", "+1 514 555 0142", "until", "hour"));
        assertThat(other.getStatus().value()).isEqualTo(422);
        var id = Visitor.location(first).substring("/montreal/desk?request=".length());
        desk.post("/montreal/desk/requests/" + id + "/cancel", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"555, hour, numéro de la personne", "+15145550142, for ever, combien de temps",
        "+15145550142, '', combien de temps"})
    void whoCannotBeCalledBackIsExplainedInFrench(String person, String until, String sentence) {
        desk.get("/montreal/desk?language=ht");
        var answer = desk.post("/montreal/desk/requests",
                Map.of("key", "bad", "language", "ht", "person", person, "until", until));
        assertThat(answer.getStatus().value()).isEqualTo(422);
        assertThat(answer.getResponseBody()).contains("role=\"alert\"").contains(sentence).doesNotContain("??");
        isPlain(answer);
    }

    @Test
    void aKeyOfAnotherRequestIsExplained() {
        desk.get("/montreal/desk?language=ht");
        var first = desk.post("/montreal/desk/requests", Map.of("key", "same", "language", "ht"));
        var other = desk.post("/montreal/desk/requests", Map.of("key", "same", "language", "en"));
        assertThat(Visitor.location(first)).startsWith("/montreal/desk?request=");
        assertThat(other.getStatus().value()).isEqualTo(422);
        isPlain(other);
        var id = Visitor.location(first).substring("/montreal/desk?request=".length());
        assertThat(desk.post("/montreal/desk/requests/" + id + "/cancel", Map.of()).getStatus().is3xxRedirection())
                .isTrue();
        assertThat(desk.get("/montreal/desk?request=" + id).getResponseBody()).contains("Annulé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/montreal/desk?request=no-uuid", "/montreal/desk/requests/no-uuid", "/montreal/desk?q=%00",
        "/montreal/desk?language=%3Cscript%3E", "/montreal/desk?q=%25%25", "/montreal/no-such-page",
        "/montreal/desk/languages?q=%F0%9F%98%80", "/montreal/board"})
    void anOddAddressIsAnsweredByAPageInFrench(String address) {
        var answer = desk.get(address);
        assertThat(answer.getStatus().value()).isIn(200, 400, 403, 404);
        if (answer.getStatus().isError()) {
            assertThat(answer.getResponseBody()).contains("lang=\"fr\"").contains("Rien n’est perdu");
        }
        isPlain(answer);
    }

    @Test
    void alsoVeryLongWordsAndAnUnknownChoice() {
        isPlain(desk.get("/montreal/desk?q=" + "ay".repeat(1500)));
        desk.get("/montreal/desk?language=ht");
        isPlain(desk.post("/montreal/desk/requests", Map.of("language", "x".repeat(5000), "known", "9".repeat(500))));
        interpreter.get("/montreal/interpreter");
        isPlain(interpreter.post("/montreal/interpreter/availability", Map.of("availability", "ASLEEP")));
        isPlain(interpreter.post("/montreal/interpreter/availability", Map.of()));
    }

    @Test
    void aWrongPasswordGivesNothingAway() {
        var visitor = new Visitor(dispatch);
        visitor.get("/montreal/login");
        for (String name : new String[]{"desk", "nobody", ""}) {
            assertThat(Visitor.location(visitor.post("/montreal/login", Map.of("username", name, "password", "no"))))
                    .isEqualTo("/montreal/login?wrong");
        }
        assertThat(visitor.get("/montreal/login?wrong").getResponseBody()).contains("role=\"alert\"");
    }

    private static void isPlain(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).isLessThan(500);
        assertThat(String.valueOf(answer.getResponseBody())).doesNotContain("Exception").doesNotContain("\tat ")
                .doesNotContain("Whitelabel").doesNotContain("??");
    }
}
