package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.containsString;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Shifts as supervisors set them and interpreters see them. */
class ShiftsApiTest {

    private static final String PATH = "/api/v1/interpreters/" + TwoCities.TREMBLAY + "/shifts";
    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient supervisor = dispatch.as(token("montreal", "supervisor"));

    @AfterEach
    void takeAllAway() {
        put("{\"shifts\":[]}").expectStatus().isOk();
    }

    private ResponseSpec put(String body) {
        return supervisor.put().uri(PATH).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    @Test
    void theInterpreterSeesTodaysShiftInTheCitysTime() {
        var tomorrow = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(1);
        var today = tomorrow.minusDays(1);
        put("{\"shifts\":[%s,%s]}".formatted(onCall(today), onCall(tomorrow))).expectStatus().isOk()
                .expectBody().jsonPath("$.shifts.length()").isEqualTo(2)
                .jsonPath("$.shifts[0].from").isEqualTo("00:00");
        supervisor.get().uri(PATH).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.shifts[0].kind").isEqualTo("ON_CALL");
        assertThat(Visitor.loggedIn(dispatch, "/montreal", "interpreter").get("/montreal/interpreter")
                .getResponseBody()).contains("De garde : 00:00 – 23:59");
    }

    /** On call changes nothing while nobody waits. */
    private static String onCall(LocalDate day) {
        return "{\"kind\":\"ON_CALL\",\"day\":\"%s\",\"from\":\"00:00\",\"to\":\"23:59\",\"validFrom\":\"%s\"}"
                .formatted(day.getDayOfWeek(), day);
    }

    @Test
    void anotherCitysSupervisorFindsNobody() {
        dispatch.as(token("nyc", "supervisor")).put().uri(PATH).contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"shifts\":[]}").exchange().expectStatus().isNotFound();
        dispatch.as(token("nyc", "supervisor")).get().uri(PATH).exchange().expectStatus().isNotFound();
        dispatch.as(token("nyc", "interpreter")).get().uri(PATH).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | 422 | 'shifts'
            {"shifts":[{}]}                                           | 422 | 'kind'
            {"shifts":[{"kind":"OFF"}]}                               | 422 | 'day'
            {"shifts":[{"kind":"ON_DUTY","day":"MONDAY","from":"9"}]} | 422 | 'from'
            {"shifts":[{"kind":"ON_DUTY","when":"MONDAY"}]}           | 400 | no field
            {"shifts":[{"kind":"ON_DUTY","day":"MONDAY","from":"09:00","to":"17:00","validFrom":"2026-02-30"}]} | 422 | 'validFrom'
            {"shifts":[{"kind":"ON_DUTY","day":"MONDAY","from":"09:00","to":"17:00","validFrom":"2026-02-02","validTo":"2026-02-01"}]} | 422 | 'shift'
            """)
    void aWrongWordIsNamed(String body, int status, String detail) {
        put(body).expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(containsString(detail));
    }
}
