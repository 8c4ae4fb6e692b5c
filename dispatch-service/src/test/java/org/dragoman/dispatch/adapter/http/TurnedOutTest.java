package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What an interpreter said was the wrong language is remembered where it was asked for, for the next question there. */
@TestInstance(Lifecycle.PER_CLASS)
class TurnedOutTest {

    private static final String WAS_ANOTHER = """
            with asked as (
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                    reach, state, end_reason, created_at, waiting_since, ended_at)
                values ('nyc', ?, ?, ?, ?, 'general', 'ROUTINE', 'DESK', 'STAY_ON_LINE', 'COMPLETED', 'CALLER_HUNG_UP',
                    now() - interval '2 days', now() - interval '2 days', now() - interval '2 days')
                returning city_id, request_id, created_at)
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            select city_id, request_id, created_at, 'WRONG_LANGUAGE', jsonb_build_object('was', ?, 'variety', ?)
            from asked
            """;
    private static final String SAYS_SO = "it was this one at this desk before";

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private Visitor desk = new Visitor(dispatch);

    @BeforeAll
    void logIn() {
        desk = Visitor.loggedIn(dispatch, "", "desk");
        wasAnother("flushing", "wuu", "cdo");
        wasAnother("bronx", "hsn", "hak");
        wasAnother("flushing", "und", "nan");
    }

    @Test
    void whoeverAsksForTheSameAgainIsToldWhatItWas() {
        assertThat(page("wuu")).contains("it turned out to be").contains("href=\"/desk?language=cdo\"");
    }

    @Test
    void ofTheChoicesItComesFirstAndSaysSo() {
        var choices = page("zh");
        assertThat(choices.indexOf("language=cdo\"")).isPositive().isLessThan(choices.indexOf("language=cmn\""));
        assertThat(choices.split(SAYS_SO, -1)).hasSize(2);
    }

    @Test
    void anotherSitesMistakesAreNotShownHere() {
        assertThat(page("hsn")).doesNotContain("it turned out to be");
    }

    private String page(String language) {
        return String.valueOf(desk.get("/desk?language=" + language).getResponseBody());
    }

    private void wasAnother(String site, String asked, String spoken) {
        var id = UUID.randomUUID();
        try (var sql = dispatch.database().connect(); var statement = sql.prepareStatement(WAS_ANOTHER)) {
            var all = List.of(id, id.toString().substring(0, 8), spoken, site, asked, spoken);
            for (int index = 0; index < all.size(); index++) {
                statement.setObject(index + 1, all.get(index));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
