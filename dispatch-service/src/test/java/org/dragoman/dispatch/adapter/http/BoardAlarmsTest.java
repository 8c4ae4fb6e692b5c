package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight offers for somebody who speaks Tigrinya came to nothing, in either city: its supervisors see it first. */
class BoardAlarmsTest {

    private static final String ASKED = """
            insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                reach, state, created_at, waiting_since, deadline_at, failures, needs_human_since)
            select ?, ?, ?, 'ti', ?, 'general', 'ROUTINE', 'DESK', 'STAY_ON_LINE', 'WAITING',
                now() - interval '2 days', now(), now() + interval '10 minutes', 8, now()
            """;
    private static final String ENDED = """
            update dispatch.request set state = 'CANCELLED', end_reason = 'CANCELLED_BY_STAFF', ended_at = now(),
                deadline_at = null
            where request_id = ?
            """;

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final UUID inNewYork = UUID.randomUUID();
    private final UUID inMontreal = UUID.randomUUID();

    @BeforeEach
    void theyWait() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, ASKED, "nyc", inNewYork, "K7-411", "flushing");
            TwoCities.run(sql, ASKED, "montreal", inMontreal, "K7-412", "cote-des-neiges");
        }
    }

    @AfterEach
    void theyAreHelped() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, ENDED, inNewYork);
            TwoCities.run(sql, ENDED, inMontreal);
        }
    }

    private String board(String path) {
        return String.valueOf(Visitor.loggedIn(dispatch, path, "supervisor").get(path + "/board").getResponseBody());
    }

    @Test
    void itStandsAtTheTopInTheWordsOfTheCity() {
        assertThat(board("")).containsSubsequence("A person has to look", "K7-411", "8 offers came to nothing",
                "Flushing Job Center", "class=\"figures").doesNotContain("K7-412");
        assertThat(board("/montreal")).containsSubsequence("Une personne doit regarder", "K7-412",
                "8 offres sans suite", "class=\"figures").doesNotContain("K7-411");
    }

    @Test
    void whereNothingNeedsAnybodyTheBoardSaysNothingOfIt() throws SQLException {
        theyAreHelped();
        assertThat(board("")).doesNotContain("A person has to look");
    }

    @Test
    void machinesReadItToo() {
        dispatch.as(token("nyc", "supervisor")).get().uri("/api/v1/board").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.queue[?(@.reference == 'K7-411')].alarm").isEqualTo("FAILED_OFTEN")
                .jsonPath("$.queue[?(@.reference == 'K7-411')].failures").isEqualTo(8);
    }
}
