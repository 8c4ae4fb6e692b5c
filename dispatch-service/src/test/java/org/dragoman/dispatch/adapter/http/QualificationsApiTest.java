package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.MARIE;
import static org.dragoman.dispatch.adapter.http.TwoCities.TREMBLAY;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.containsString;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who is sent where, who may be used for a while, and how the search widens, as a supervisor says and sees it. */
class QualificationsApiTest {

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient supervisor = dispatch.as(token("nyc", "supervisor"));

    private ResponseSpec post(String path, String body) {
        return supervisor.post().uri("/api/v1/" + path).contentType(MediaType.APPLICATION_JSON).bodyValue(body)
                .exchange();
    }

    private String barred() throws SQLException {
        try (var sql = dispatch.database().connect();
                var rows = sql.createStatement().executeQuery("select count(*) from dispatch.do_not_send"
                        + " where city_id = 'nyc' and interpreter_id = '" + MARIE + "' and lifted_at is null")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void anInterpreterIsBarredAndSentAgain() throws SQLException {
        var place = "{\"agency\":\"agency\",\"site\":\"bronx\"%s}";
        post("interpreters/" + MARIE + "/bar", place.formatted(",\"reason\":\"resident_asked\"")).expectStatus()
                .isNoContent();
        assertThat(barred()).isEqualTo("1");
        post("interpreters/" + MARIE + "/lift-bar", place.formatted("")).expectStatus().isNoContent();
        assertThat(barred()).isEqualTo("0");
    }

    @Test
    void whatIsNotOfThisCityIsNotThere() {
        var place = "{\"agency\":\"%s\",\"reason\":\"agency_asked\"}";
        post("interpreters/" + TREMBLAY + "/bar", place.formatted("agency")).expectStatus().isNotFound();
        post("interpreters/" + UUID.randomUUID() + "/bar", place.formatted("agency")).expectStatus().isNotFound();
        post("interpreters/" + MARIE + "/bar", place.formatted("atlantis")).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bar | {"reason":"agency_asked"}                                 | 400 | Say which agency
            bar | {"agency":"agency"}                                       | 422 | Use one of agency_asked
            bar | {"agency":"agency","reason":"rude"}                       | 422 | Use one of agency_asked
            bar | {"agency":"agency","because":"rude"}                      | 400 | no field
            """)
    void aWrongBarIsNamedAndExplained(String act, String body, int status, String detail) {
        post("interpreters/" + MARIE + "/" + act, body).expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(containsString(detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"interpreters":["4128"],"attestation":"tested","hours":1}                  | 400 | Say which language
            {"language":"prs","attestation":"tested","hours":1}                         | 400 | Name 1 to 100
            {"language":"prs","interpreters":["4128"],"hours":1}                        | 422 | Use one of tested
            {"language":"prs","interpreters":["4128"],"attestation":"tested"}           | 422 | 1 to 336
            {"language":"prs","interpreters":["4128"],"attestation":"tested","hours":337} | 422 | 1 to 336
            {"language":"prs","interpreters":["4128"],"attestation":"tested","hours":0} | 422 | 1 to 336
            {"language":"prs","interpreters":["4128"],"attestation":"tested","hours":1,"domains":["war"]} | 422 | Use those of
            {"language":"zh","interpreters":["4128"],"attestation":"tested","hours":1}  | 422 | no variety that is spoken
            {"language":"prs","interpreters":["7001"],"attestation":"tested","hours":1} | 422 | no interpreter with the public number '7001'
            """)
    void aWrongDeclarationIsNamedAndExplained(String body, int status, String detail) {
        post("emergency-languages", body).expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(containsString(detail));
    }

    @Test
    void anEmergencyLanguageIsDeclared() {
        post("emergency-languages", """
                {"language":"prs","interpreters":["4128"],"attestation":"tested","hours":72,"domains":["general"]}""")
                .expectStatus().isCreated().expectBody()
                .jsonPath("$.language").isEqualTo("prs").jsonPath("$.until").isNotEmpty();
    }

    @Test
    void theLadderStandsInPlainSentencesInTheLanguageOfTheCity() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql,
                    """
                    update dispatch.agency set settings = '{"ladder": [{"afterSeconds": 0, "phones": 1},
                        {"afterSeconds": 90, "phones": 2, "dropPreferences": ["gender"]}]}' where city_id = 'montreal'""");
        }
        var page = String.valueOf(
                Visitor.loggedIn(dispatch, "/montreal", "supervisor").get("/montreal/board/ladder").getResponseBody());
        assertThat(page).contains("Toute la ville", "Agency", "Version 2, depuis", "Après 1:30",
                "jusqu’à 2 téléphones sonnent", "Un genre exigé n’est plus que préféré", "Après 15:00");
        assertThat(String.valueOf(
                Visitor.loggedIn(dispatch, "", "supervisor").get("/board/ladder").getResponseBody()))
                .contains("Whole city", "one phone rings").doesNotContain("Version");
    }
}
