package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller in New York did not understand the interpreter; its supervisors see it until one of them has looked into it. */
class ComplaintsTest {

    private static final String ASKED = """
            insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                reach, state, end_reason, created_at, waiting_since, ended_at)
            select 'nyc', ?, ?, 'ti', 'flushing', 'general', 'ROUTINE', 'PHONE', 'STAY_ON_LINE', 'COMPLETED',
                'CALLER_HUNG_UP', now() - interval '2 days', now() - interval '2 days', now() - interval '1 day'
            """;

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final UUID request = UUID.randomUUID();
    private final String reference = "C" + request.toString().substring(0, 5);
    private final String number = ComplaintReference.draw(new Random(request.hashCode())).value();

    @BeforeEach
    void oneDidNotUnderstand() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, ASKED, request, reference);
            TwoCities.run(sql,
                    "insert into dispatch.complaint (city_id, request_id, at, reference) values ('nyc', ?, now(), ?)",
                    request, number);
        }
    }

    private String board(Visitor supervisor, String path) {
        return String.valueOf(supervisor.get(path + "/board").getResponseBody());
    }

    @Test
    void itStandsOnTheBoardOfItsCityUntilItIsFollowedUpThere() {
        var sam = Visitor.loggedIn(dispatch, "", "supervisor");
        assertThat(board(sam, "")).containsSubsequence("did not understand their interpreter", reference,
                number, "Flushing Job Center", "Followed up");
        assertThat(board(Visitor.loggedIn(dispatch, "/montreal", "supervisor"), "/montreal"))
                .doesNotContain(reference);

        var done = sam.post("/board/complaints/" + request, Map.of());
        assertThat(Visitor.location(done)).isEqualTo("/board");
        assertThat(board(sam, "")).doesNotContain(reference);
    }

    @Test
    void machinesReadItAndFollowItUpOnce() {
        var supervisor = dispatch.as(token("nyc", "supervisor"));
        supervisor.get().uri("/api/v1/board").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.complaints[?(@.reference == '%s')].variety".formatted(reference)).isEqualTo("ti");
        var address = "/api/v1/requests/%s/complaint/followed-up".formatted(request);
        dispatch.as(token("nyc", "desk")).post().uri(address).exchange().expectStatus().isForbidden();
        dispatch.as(token("montreal", "supervisor")).post().uri(address).exchange().expectStatus().isNotFound();
        supervisor.post().uri(address).exchange().expectStatus().isNoContent();
        supervisor.post().uri(address).exchange().expectStatus().isNotFound();
        supervisor.post().uri("/api/v1/requests/nonsense/complaint/followed-up").exchange().expectStatus().isNotFound();
    }

    @Test
    void itIsFoundByTheNumberThatTheCallerWasTold() {
        var supervisor = dispatch.as(token("nyc", "supervisor"));
        var address = "/api/v1/complaints/" + number;
        supervisor.get().uri(address).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.request").isEqualTo(request.toString());
        supervisor.get().uri(address.replace("-", "")).exchange().expectStatus().isOk();
        supervisor.get().uri("/api/v1/complaints/nonsense").exchange().expectStatus().isNotFound();
        dispatch.as(token("montreal", "supervisor")).get().uri(address).exchange().expectStatus().isNotFound();
        dispatch.as(token("nyc", "desk")).get().uri(address).exchange().expectStatus().isForbidden();

        var sam = Visitor.loggedIn(dispatch, "", "supervisor");
        assertThat(Visitor.location(sam.get("/board/complaints?reference=" + number)))
                .isEqualTo("/board/requests/" + request);
        assertThat(Visitor.location(sam.get("/board/complaints?reference=4")))
                .isEqualTo("/board?unknownComplaint");
        assertThat(board(sam, "")).doesNotContain("There is no complaint of that number.");
        assertThat(String.valueOf(sam.get("/board?unknownComplaint").getResponseBody()))
                .contains("There is no complaint of that number.");
    }
}
