package org.dragoman.dispatch.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.containsString;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.dispatch.adapter.phone.ServedRecordings;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import org.dragoman.dispatch.memory.InMemoryRecordings;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** An admin replaces what callers hear, and reads in a sentence why a file is not taken. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordingsApiTest {

    private static final String GREETING = "/api/v1/recordings/ht/greeting";

    /** Objects as it is told to; else keeps. */
    private static final class Objecting implements Recordings {

        private final InMemoryRecordings kept = new InMemoryRecordings();
        private final List<Objection> objections = new ArrayList<>();

        @Override
        public Mono<List<SentenceState>> all(CityId city) {
            return kept.all(city);
        }

        @Override
        public Mono<byte[]> sound(CityId city, RecordingName name) {
            return kept.sound(city, name);
        }

        @Override
        public Mono<Upload> replace(CityId city, RecordingName name, byte[] file, UUID by) {
            return objections.isEmpty()
                    ? kept.replace(city, name, file, by)
                    : Mono.just(new Upload.Refused(objections.removeFirst()));
        }

        @Override
        public Mono<Boolean> withdraw(CityId city, RecordingName name) {
            return kept.withdraw(city, name);
        }
    }

    private final Objecting recordings = new Objecting();
    private final ServedRecordings gateway = new ServedRecordings(recordings);
    private ServedDispatch dispatch = ServedDispatch.shared();
    private WebTestClient admin = dispatch.client();

    @BeforeAll
    void start() {
        dispatch = ServedDispatch.on(Stores.postgres().freshDatabase(),
                Map.of("dragoman.gateway.url", gateway.url()));
        new TwoCities(dispatch).found();
        admin = dispatch.as(token("nyc", "admin"));
    }

    @AfterAll
    void stop() {
        dispatch.close();
        gateway.close();
    }

    private ResponseSpec put(String path, String type, byte[] file) {
        return admin.put().uri(path).header("Content-Type", type).bodyValue(file).exchange();
    }

    private void refused(ResponseSpec answer, int status, String detail) {
        answer.expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(containsString(detail));
    }

    @Test
    void theCitysOwnIsListedHeardAndWithdrawnAndTheAuditKnowsWhoDidIt() throws SQLException {
        put(GREETING, "audio/x-wav; rate=8000", new byte[]{1, 2, 3}).expectStatus().isOk().expectBody()
                .jsonPath("$.sha256").isEqualTo("hash").jsonPath("$.seconds").isEqualTo(1.0);
        admin.get().uri("/api/v1/recordings").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.recordings[0].source").isEqualTo("own")
                .jsonPath("$.recordings[0].own.bytes").isEqualTo(3)
                .jsonPath("$.recordings[1].source").isEqualTo("carrier")
                .jsonPath("$.recordings[1].own").doesNotExist();
        admin.get().uri(GREETING).exchange().expectStatus().isOk().expectHeader().contentType("audio/wav")
                .expectBody(byte[].class).isEqualTo(new byte[]{1, 2, 3});
        dispatch.as(token("montreal", "admin")).get().uri("/api/v1/recordings").exchange().expectBody()
                .jsonPath("$.recordings[0].source").isEqualTo("ours");
        admin.delete().uri(GREETING).exchange().expectStatus().isNoContent();
        admin.delete().uri(GREETING).exchange().expectStatus().isNotFound();
        try (var sql = dispatch.database().connect();
                var read = sql.createStatement();
                var rows = read.executeQuery(
                        "select string_agg(intervention || ' ' || detail, ', ' order by entry_id) from dispatch.audit")) {
            rows.next();
            assertThat(rows.getString(1)).contains("REPLACE_RECORDING ht/greeting, WITHDRAW_RECORDING ht/greeting");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whyAFileIsNotTakenIsSaidInASentence(Objection why) {
        recordings.objections.add(why);
        var problem = put(GREETING, "audio/wav", new byte[]{1}).expectStatus().is4xxClientError()
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(problem).contains("\"detail\":\"", "urn:dragoman:problem:").contains(".\"");
    }

    @Test
    void whatIsTooLargeIsReadToItsEndAndRefusedHere() {
        refused(put(GREETING, "audio/wav", new byte[3 * 1024 * 1024]), 413, "at most 2 MiB");
        put(GREETING, "audio/wav", new byte[2 * 1024 * 1024]).expectStatus().isOk();
        admin.delete().uri(GREETING).exchange().expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mpeg", "text/html", "application/json", "audio/*", "*/*"})
    void anythingThatIsNotCalledASoundIsRefused(String type) {
        refused(put(GREETING, type, "<html>".getBytes(UTF_8)), 415, "audio/wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht/hello", "ht/..", "ht/gre et", "ht/%00", "ht/" + "x", "../ht"})
    void whatIsNoSentenceIsNotThere(String name) {
        put("/api/v1/recordings/" + name, "audio/wav", new byte[]{1}).expectStatus().value(
                status -> assertThat(status).isBetween(400, 404));
    }

    @Test
    void theCarriersVoiceIsNoFileToHear() {
        refused(admin.get().uri("/api/v1/recordings/es/greeting").exchange(), 404, "no such thing");
    }

    @Test
    void whileTheGatewayIsAwayTheAdminIsToldToTryAgain() {
        var elsewhere = ServedDispatch.shared().as(token("nyc", "admin"));
        refused(elsewhere.put().uri(GREETING).header("Content-Type", "audio/wav").bodyValue(new byte[]{1}).exchange(),
                503, "Try again");
    }
}
