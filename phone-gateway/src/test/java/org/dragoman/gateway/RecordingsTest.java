package org.dragoman.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.gateway.adapter.postgres.Housekeeping;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeDispatch;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.dragoman.gateway.support.Waves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Callers hear what their city has recorded itself, wherever a sentence is said; and nobody else's city does. */
class RecordingsTest {

    private static final RunningGateway GATEWAY = new RunningGateway();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Script script = new Script(GATEWAY);

    @BeforeAll
    static void start() {
        SharedGateway.ready(GATEWAY);
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @AfterEach
    void calm() throws SQLException {
        GATEWAY.dispatch.away = false;
        execute("grant execute on function gateway.recordings_in_use() to dragoman_gateway");
        execute("grant select on gateway.recording to dragoman_gateway");
    }

    private static HttpResponse<byte[]> send(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(GATEWAY.url() + path)).method(method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (path.startsWith("/internal")) {
            request.header("Authorization", "Bearer " + RunningGateway.token("dispatch-service", "phone-gateway",
                    RunningGateway.SECRET)).header("Content-Type", "audio/wav");
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String put(String city, String name, byte[] file) {
        var answer = send("PUT", one(city, name) + "?by=" + UUID.randomUUID(), file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }

    private static String one(String city, String name) {
        return "/internal/v1/cities/%s/recordings/%s".formatted(city, name);
    }

    private static int delete(String name) {
        return send("DELETE", one("nyc", name), new byte[0]).statusCode();
    }

    private static String own(String name) {
        var file = Waves.ofMillis(400);
        assertThat(put("nyc", name, file)).contains("KEPT");
        return "/recordings/city/nyc/" + hash(file) + ".wav";
    }

    private static String hash(byte[] file) {
        return new Sound(file, Duration.ZERO).hash();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = GATEWAY.database.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String dial(String line) {
        return script.ask("/twilio/voice/line", RunningGateway.newCallSid(), Map.of("To", line));
    }

    @Test
    void theMenuIsHeardInTheCitysOwnVoiceAndAnotherCitysIsNot() {
        var greeting = own("en/greeting");
        var invitation = own("es/invitation-2");
        var more = own("ko/more-9");
        assertThat(dial("+12125550100")).contains(GATEWAY.url() + greeting, invitation, more)
                .contains("/prompts/ht/invitation-3.wav").doesNotContain("Para espa");
        assertThat(dial("+15145550100")).doesNotContain("/recordings/");
        assertThat(delete("en/greeting")).isEqualTo(204);
        assertThat(delete("en/greeting")).isEqualTo(404);
        assertThat(dial("+12125550100")).doesNotContain(greeting).contains("Welcome", invitation);
        delete("es/invitation-2");
        delete("ko/more-9");
    }

    @Test
    void soIsEverySentenceOnTheWayOfACall() {
        var oneMoment = own("ht/one-moment");
        var coming = own("ht/interpreter-coming");
        var ended = own("ht/call-ended");
        var resident = script.resident();
        assertThat(script.ask(attribute(resident.room(), "waitUrl"), resident.callSid(), Map.of()))
                .contains(coming).doesNotContain("/prompts/ht/interpreter-coming");
        assertThat(script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of())).contains(ended);
        GATEWAY.dispatch.away = true;
        assertThat(script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of()))
                .contains(oneMoment);
        GATEWAY.dispatch.away = false;
        delete("ht/one-moment");
        delete("ht/interpreter-coming");
        delete("ht/call-ended");
    }

    @Test
    void whatIsSaidIntoARoomAndAtItsEndIsTheCitysToo() {
        var lost = own("en/interpreter-lost");
        var reached = own("en/agency-not-reached");
        var left = own("en/caller-left");
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var ring = GATEWAY.carrier.ringsOf(leg).getFirst();
        script.status(ring.statusUrl(), ring.sid(), "in-progress", 2);
        script.room(leg, ring.sid(), "participant-join", 1);
        GATEWAY.command(Commands.spoken("HOLD", leg, "en", "INTERPRETER_LOST"));
        GATEWAY.command(Commands.spoken("TELL", leg, "en", "AGENCY_NOT_REACHED"));
        assertThat(heardBy(ring.sid(), "HoldUrl")).contains(lost);
        assertThat(heardBy(ring.sid(), "AnnounceUrl")).contains(reached);
        GATEWAY.command(Commands.stop(leg, "CALLER_LEFT"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(ring.sid()))
                .anySatisfy(update -> assertThat(update.value("Twiml")).contains(left)));
        delete("en/interpreter-lost");
        delete("en/agency-not-reached");
        delete("en/caller-left");
    }

    /** The carrier names neither who was dialled nor by whom: the address itself says whose words these are. */
    private String heardBy(String callSid, String address) {
        eventually(() -> assertThat(GATEWAY.carrier.updates(callSid))
                .anySatisfy(update -> assertThat(update.form()).containsKey(address)));
        var url = GATEWAY.carrier.updates(callSid).stream().filter(update -> update.form().containsKey(address))
                .findFirst().orElseThrow().value(address);
        return GATEWAY.webhook(url, Map.of("CallSid", callSid)).body();
    }

    @Test
    void theCarrierFetchesTheFileAndMayKeepItForEver() {
        var file = Waves.ofMillis(300);
        put("nyc", "ht/try-later", file);
        var answer = send("GET", "/recordings/city/nyc/" + hash(file) + ".wav", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
                cache -> assertThat(cache).contains("max-age=31536000", "public", "immutable"));
        assertThat(send("HEAD", "/recordings/city/nyc/" + hash(file) + ".wav", new byte[0]).statusCode())
                .isEqualTo(200);
        delete("ht/try-later");
        assertThat(send("GET", "/recordings/city/nyc/" + hash(file) + ".wav", new byte[0]).body())
                .as("who was told its address a moment ago").isEqualTo(file);
        assertThat(send("GET", "/recordings/city/montreal/" + hash(file) + ".wav", new byte[0]).statusCode())
                .as("of another city").isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recordings/city/nyc/0000000000000000000000000000000000000000000000000000000000000000.wav",
        "/recordings/city/nowhere/0000000000000000000000000000000000000000000000000000000000000000.wav",
        "/recordings/city/nyc/..%2f..%2fapplication.yaml", "/recordings/city/nyc/x.wav", "/recordings/city/nyc/.wav",
        "/recordings/city/../../prompts/ht/greeting.wav", "/recordings/city/NYC/x.wav", "/recordings/city/"})
    void nothingElseIsThere(String path) {
        assertThat(send("GET", path, new byte[0]).statusCode()).isBetween(400, 404);
    }

    @Test
    void itIsHeardAfterARestartAndWhileTheDatabaseCannotBeAsked() throws SQLException {
        var greeting = own("en/greeting");
        GATEWAY.restart();
        SharedGateway.ready(GATEWAY);
        eventually(() -> assertThat(dial("+12125550100")).contains(greeting));
        execute("revoke execute on function gateway.recordings_in_use() from dragoman_gateway");
        execute("revoke select on gateway.recording from dragoman_gateway");
        assertThat(send("GET", "/internal/v1/cities/nyc/recordings", new byte[0]).statusCode()).isEqualTo(503);
        assertThat(dial("+12125550100")).contains(greeting);
        assertThat(send("GET", greeting, new byte[0]).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/recordings/city/nyc/" + "0".repeat(64) + ".wav", new byte[0]).statusCode())
                .isEqualTo(503);
        calm();
        delete("en/greeting");
    }

    @Test
    void whatIsKeptByAnotherInstanceIsHeardHereSoon() throws SQLException {
        var file = Waves.ofMillis(300);
        try (var connection = GATEWAY.database.connect(); var insert = connection.prepareStatement("""
                insert into gateway.recording (city_id, recording_id, language, sentence, sha256, sound, millis,
                    uploaded_at, uploaded_by)
                values ('nyc', gen_random_uuid(), 'en', 'to-backup', ?, ?, 300, now(), gen_random_uuid())
                """)) {
            insert.setString(1, hash(file));
            insert.setBytes(2, file);
            insert.execute();
        }
        assertThat(send("GET", "/recordings/city/nyc/" + hash(file) + ".wav", new byte[0]).body())
                .as("before it is known here").isEqualTo(file);
        eventually(() -> assertThat(new String(send("GET", "/internal/v1/cities/nyc/recordings", new byte[0]).body(),
                UTF_8)).contains(hash(file)));
        delete("en/to-backup");
    }

    @Test
    void whatWasReplacedIsForgottenAfterAWeekAndWhatIsInUseIsNot() throws SQLException {
        var kept = own("en/danger-told");
        var replaced = own("en/danger-ask");
        delete("en/danger-ask");
        execute("update gateway.recording set ended_at = now() - interval '8 days' where ended_at is not null");
        GATEWAY.context().getBean(Housekeeping.class).forget(Instant.now()).block();
        assertThat(send("GET", replaced, new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", kept, new byte[0]).statusCode()).isEqualTo(200);
        delete("en/danger-told");
    }

    @Test
    void theListSaysWhoseVoiceItIs() {
        var greeting = own("ht/greeting");
        assertThat(greeting).contains(listed("ht/greeting").get("own").get("sha256").asString());
        assertThat(listed("ht/greeting").get("source").asString()).isEqualTo("OWN");
        assertThat(listed("ht/one-moment").get("source").asString()).isEqualTo("OURS");
        assertThat(listed("es/one-moment").get("source").asString()).isEqualTo("CARRIER");
        assertThat(listed("es/invitation-x-mixtec-31").get("source").asString()).isEqualTo("BORROWED");
        assertThat(listed("es/invitation-x-mixtec-31").get("offers").asString()).isEqualTo("x-mixtec");
        assertThat(listed("ht/invitation-3").get("words").asString()).contains("peze twa");
        assertThat(all()).noneMatch(one -> one.get("sentence").asString().equals("invitation-4")
                && one.get("language").asString().equals("ht"));
        all().forEach(one -> ContractTest.follows("SentenceState", one));
        delete("ht/greeting");
    }

    private static Stream<JsonNode> all() {
        return FakeDispatch.JSON
                .readTree(send("GET", "/internal/v1/cities/nyc/recordings", new byte[0]).body())
                .get("sentences").valueStream();
    }

    private static JsonNode listed(String name) {
        return all().filter(one -> (one.get("language").asString() + "/" + one.get("sentence").asString())
                .equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theSoundOfASentenceIsTheCitysOrOursOrNone() {
        var file = Waves.ofMillis(300);
        put("nyc", "es/one-moment", file);
        assertThat(send("GET", one("nyc", "es/one-moment"), new byte[0]).body()).isEqualTo(file);
        delete("es/one-moment");
        assertThat(send("GET", one("nyc", "es/one-moment"), new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("GET", one("nyc", "ht/one-moment"), new byte[0]).body()).startsWith("RIFF".getBytes(UTF_8));
        assertThat(send("GET", one("nyc", "ht/nothing"), new byte[0]).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeHeardIsRefusedForGood() {
        var good = Waves.ofMillis(300);
        assertThat(put("nyc", "xx/greeting", good)).contains("REFUSED", "UNKNOWN_LANGUAGE");
        assertThat(put("nyc", "ht/hello", good)).contains("UNKNOWN_SENTENCE");
        assertThat(put("nyc", "ht/invitation-4", good)).as("a key that the menu has not").contains("UNKNOWN_SENTENCE");
        assertThat(put("nyc", "ht/%20x", good)).contains("UNKNOWN_SENTENCE");
        assertThat(put("nyc", "ht/greeting", new byte[0])).contains("EMPTY");
        assertThat(put("nyc", "ht/greeting", new byte[3 * 1024 * 1024])).contains("TOO_LARGE");
        assertThat(put("nyc", "ht/greeting", "<html></html>".getBytes(UTF_8))).contains("NOT_WAVE");
        assertThat(put("nyc", "ht/greeting", Arrays.copyOf(good, 600))).contains("CUT_OFF");
        assertThat(dial("+12125550103")).contains("/prompts/ht/greeting.wav");
    }

    @Test
    void whatWeAnswerFollowsTheContract() {
        ContractTest.follows("UploadOutcome", FakeDispatch.JSON.readTree(put("nyc", "ht/greeting", new byte[]{1})));
        ContractTest.follows("UploadOutcome",
                FakeDispatch.JSON.readTree(put("nyc", "ht/greeting", Waves.ofMillis(300))));
        delete("ht/greeting");
        assertThat(send("GET", "/internal/v1/cities/N%20YC/recordings", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(GATEWAY.get("/internal/v1/cities/nyc/recordings").statusCode()).isEqualTo(401);
    }
}
