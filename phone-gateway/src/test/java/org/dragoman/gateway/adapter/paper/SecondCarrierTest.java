package org.dragoman.gateway.adapter.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.config.NoSuchCarrier;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import tools.jackson.databind.json.JsonMapper;

/** A second carrier is one package: with its name in the settings, whole calls go by it, and nothing of Twilio is there. */
class SecondCarrierTest {

    private static final String RESIDENT = "call-of-the-resident";

    private RunningGateway gateway;
    private PaperCarrier carrier;
    private Script script;

    @BeforeEach
    void start() {
        // No account and no token: whoever has another carrier has none.
        gateway = new RunningGateway(Map.of("dragoman.gateway.carrier", "paper", "dragoman.twilio.account-sid", "",
                "dragoman.twilio.auth-token", ""));
        carrier = gateway.context().getBean(PaperCarrier.class);
        script = new Script(gateway);
        SharedGateway.ready(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aResidentAndAnInterpreterMeetByIt() {
        var resident = new LegKey(new CityId("nyc"), UUID.fromString(seat(room())));
        report(resident, RESIDENT, "joined", 0);
        var offered = new LegKey(resident.city(), UUID.randomUUID());
        gateway.command(Commands.offer(offered.id(), resident.id()));
        eventually(() -> assertThat(carrier.placed).hasSize(1));
        var rung = carrier.placed.getFirst();
        report(offered, rung.call(), "rings", 0);
        report(offered, rung.call(), "answered", 1);
        var brief = ask(voice(rung.asked().orElseThrow()), Map.of("call", rung.call()));
        var accepted = ask(voice(address(brief)), Map.of("call", rung.call(), "keys", "1"));
        assertThat(seat(accepted)).isEqualTo(offered.id().toString());
        report(offered, rung.call(), "joined", 2);
        report(resident, RESIDENT, "over", 1);
        eventually(() -> {
            assertThat(script.events(resident.id())).containsExactly("JOINED", "ENDED HUNG_UP");
            assertThat(script.events(offered.id())).startsWith("RINGING", "ANSWERED", "JOINED");
            assertThat(carrier.hungUp).contains(rung.call());
        });
    }

    @Test
    void nothingOfTwilioIsThere() {
        assertThat(gateway.webhook("/twilio/voice/line", Map.of("CallSid", RESIDENT)).statusCode()).isEqualTo(401);
        assertThat(gateway.context().getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("twilio"));
        assertThat(gateway.carrier.asked).isEmpty();
    }

    @Test
    void aCarrierThatNobodyHasAnAdapterForIsNamedInOneSentence() {
        var failure = catchThrowable(() -> new RunningGateway(Map.of("dragoman.gateway.carrier", "pigeons")).close());
        assertThat(new NoSuchCarrier().analyze(failure)).isNotNull().extracting(FailureAnalysis::getDescription)
                .asString()
                .startsWith("dragoman.gateway.carrier names a carrier that this installation has no adapter for");
    }

    private List<String> room() {
        var menu = ask("/paper/line", call(Map.of()));
        return ask(voice(address(menu)), call(Map.of("keys", "3")));
    }

    private static Map<String, String> call(Map<String, String> more) {
        var whole = new HashMap<>(Map.of("call", RESIDENT, "dialled", "+12125550100"));
        whole.putAll(more);
        return whole;
    }

    private static String voice(String path) {
        return "/paper/voice/" + path;
    }

    private static String address(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("ask ")).findFirst().orElseThrow()
                .substring("ask ".length());
    }

    /** Who is put into the room. */
    private static String seat(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("enter ")).findFirst()
                .orElseThrow(() -> new AssertionError(lines)).substring("enter ".length());
    }

    private void report(LegKey leg, String call, String word, int number) {
        send("/paper/leg?s=" + Routes.token(leg), Map.of("call", call, "word", word, "number", number));
    }

    private List<String> ask(String path, Map<String, String> asked) {
        return JsonMapper.shared().readerForListOf(String.class).readValue(send(path, asked));
    }

    private String send(String path, Map<String, ?> body) {
        var answer = gateway.send(HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
