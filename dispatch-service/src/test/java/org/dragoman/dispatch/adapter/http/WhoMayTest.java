package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Each address by each role and by nobody. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoMayTest {

    private static final List<String> ROLES = List.of("desk", "interpreter", "supervisor", "admin");
    private static final UUID NOTHING = new UUID(0, 7);

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final Map<String, Visitor> people = new HashMap<>();

    @BeforeAll
    void logIn() {
        ROLES.forEach(role -> people.put(role, Visitor.loggedIn(dispatch, "", role)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /desk                          | 200 403 403 403
            /desk/languages?q=ht           | 200 403 403 403
            /desk/today                    | 200 403 403 403
            /desk/requests/00000000-0000-0000-0000-000000000007 | 404 403 403 403
            /interpreter                   | 403 200 403 403
            /interpreter/now               | 403 200 403 403
            /board                         | 403 403 200 200
            /board/now                     | 403 403 200 200
            /board/ladder                  | 403 403 200 200
            /board/requests/00000000-0000-0000-0000-000000000007 | 403 403 404 404
            /login                         | 200 200 200 200
            /                              | 200 200 200 200
            /no-such-page                  | 404 404 404 404
            """)
    void pages(String path, String expected) {
        assertThat(ROLES.stream().map(role -> String.valueOf(person(role).get(path).getStatus().value())))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/languages?q=ht", "/desk/today", "/interpreter", "/interpreter/now",
        "/board",
        "/board/now", "/reports", "/no-such-page", "/montreal/desk"})
    void nobodyIsSentToTheLoginOfTheCity(String path) {
        var answer = new Visitor(dispatch).get(path);
        assertThat(answer.getStatus().is3xxRedirection()).isTrue();
        assertThat(Visitor.location(answer)).isEqualTo(path.startsWith("/montreal") ? "/montreal/login" : "/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/montreal/", "/montreal/login", "/assets/theme.css", "/assets/pages.js",
        "/actuator/health/liveness", "/v3/api-docs"})
    void anybodyMaySee(String path) {
        dispatch.client().get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "interpreter", "supervisor", "admin"})
    void aSessionOfOneCityIsNothingInAnother(String role) {
        var answer = person(role).get("/montreal/" + (role.equals("admin") ? "board" : role));
        assertThat(answer.getStatus().value()).isIn(302, 303, 403);
        assertThat(String.valueOf(answer.getResponseBody())).doesNotContain("Ana R.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/languages?q=ht             | 200 200 200 200 401
            GET  | /api/v1/requests/{nothing}         | 404 403 404 404 401
            GET  | /api/v1/requests/{nothing}/explanation | 403 403 404 404 401
            POST | /api/v1/requests                   | 400 403 400 400 401
            POST | /api/v1/requests/{nothing}/cancel  | 404 403 404 404 401
            POST | /api/v1/requests/{nothing}/priority | 403 403 404 404 401
            POST | /api/v1/requests/{nothing}/complaint/followed-up | 403 403 404 404 401
            GET | /api/v1/complaints/402-731 | 403 403 404 404 401
            POST | /api/v1/requests/{nothing}/withdraw | 403 403 404 404 401
            POST | /api/v1/requests/{nothing}/vendor   | 403 403 404 404 401
            POST | /api/v1/interpreters/{nothing}/suspend | 403 403 404 404 401
            POST | /api/v1/interpreters/{nothing}/reinstate | 403 403 404 404 401
            POST | /api/v1/interpreters/{nothing}/bar | 403 403 400 400 401
            POST | /api/v1/interpreters/{nothing}/lift-bar | 403 403 400 400 401
            POST | /api/v1/emergency-languages        | 403 403 400 400 401
            POST | /api/v1/requests/{nothing}/assign   | 403 403 404 404 401
            PUT  | /api/v1/interpreters/{nothing}/availability | 403 404 404 404 401
            GET  | /api/v1/interpreters/{nothing}/shifts | 403 404 404 404 401
            PUT  | /api/v1/interpreters/{nothing}/shifts | 403 403 400 400 401
            PUT  | /api/v1/lines/notice               | 403 403 400 400 401
            GET  | /api/v1/limits                     | 403 403 200 200 401
            POST | /api/v1/limits/lift                | 403 403 200 200 401
            PUT  | /api/v1/limits/pager               | 403 403 403 400 401
            GET  | /api/v1/recordings                 | 403 403 403 503 401
            GET  | /api/v1/recordings/ht/greeting     | 403 403 403 503 401
            PUT  | /api/v1/recordings/ht/greeting     | 403 403 403 415 401
            DELETE | /api/v1/recordings/ht/greeting   | 403 403 403 503 401
            GET  | /api/v1/board                      | 403 403 200 200 401
            """)
    void machines(String method, String path, String expected) {
        assertThat(Stream.of("desk", "interpreter", "supervisor", "admin", "unknown")
                .map(role -> String.valueOf(status(method, path, role)))).containsExactly(expected.split(" "));
    }

    @Test
    void whoIsTurnedAwayReadsWhy() {
        dispatch.client().get().uri("/api/v1/board").exchange().expectStatus().isUnauthorized()
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(String.class, why -> assertThat(why).startsWith("Log in"));
        assertThat(person("desk").get("/board").getResponseBody()).contains("This page is not for your account");
    }

    private Visitor person(String role) {
        return Objects.requireNonNull(people.get(role));
    }

    private int status(String method, String path, String role) {
        return dispatch.as(token("nyc", role)).method(HttpMethod.valueOf(method)).uri(path, NOTHING)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(method.equals("PUT") ? "{\"availability\":\"ON_BREAK\"}" : "")
                .exchange().returnResult(String.class).getStatus().value();
    }
}
