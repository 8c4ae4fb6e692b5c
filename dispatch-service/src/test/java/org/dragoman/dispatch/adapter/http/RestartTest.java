package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is logged in stays so while the service is started again; a fault of its own is said in the page's language. */
class RestartTest {

    private final Database database = Stores.postgres().freshDatabase();

    @AfterEach
    void drop() {
        Stores.postgres().drop(database);
    }

    @Test
    void aSessionAndItsFormOutliveTheServiceAndAFaultIsSaidPlainly() throws SQLException {
        Visitor desk;
        try (var first = ServedDispatch.on(database, Map.of())) {
            new TwoCities(first).found();
            desk = Visitor.loggedIn(first, "/montreal", "desk");
            desk.get("/montreal/desk?language=ht");
        }
        try (var second = ServedDispatch.on(database, Map.of())) {
            var still = desk.at(second);
            var asked = still.post("/montreal/desk/requests", Map.of("key", "kept", "language", "ht"));
            assertThat(Visitor.location(asked)).startsWith("/montreal/desk?request=");
            assertThat(still.get("/montreal/desk").getResponseBody()).contains("Ana R.");

            try (var sql = database.connect()) {
                TwoCities.run(sql, "alter table dispatch.site rename to site_away");
            }
            var broken = still.get("/montreal/desk");
            assertThat(broken.getStatus().value()).isEqualTo(500);
            assertThat(broken.getResponseBody()).contains("lang=\"fr\"").contains("Un problème est survenu chez nous")
                    .doesNotContain("site_away").doesNotContain("Exception").doesNotContain("\tat ");
        }
    }
}
