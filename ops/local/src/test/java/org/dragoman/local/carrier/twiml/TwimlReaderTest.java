package org.dragoman.local.carrier.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.twiml.voice.Say;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.local.carrier.config.SpokenLanguages;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlReaderTest {
    private static final URI PAGE = URI.create("http://customer.test/voice/menu?s=1%2B2");
    private final TwimlReader reader = new TwimlReader(new SayLanguages(Set.of("en-US")));

    @Test
    void fillsInTheCarriersDefaults() throws TwimlException {
        Verb.Gather gather = (Verb.Gather) one("<Gather><Say>Hello</Say></Gather>");
        assertThat(gather.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(gather.finishOnKey()).isEqualTo("#");
        assertThat(gather.action()).isEqualTo(Endpoint.post(PAGE));

        Verb.Dial dial = (Verb.Dial) one("<Dial><Conference>room</Conference></Dial>");
        assertThat(dial.action()).isNull();
        assertThat(dial.target()).isEqualTo(
                new Verb.Room("room", null, false, true, false, 250, new Verb.HoldMusic(), null));
    }

    @ParameterizedTest
    @CsvSource({"next, http://customer.test/voice/next", "/next?a=%2B, http://customer.test/next?a=%2B",
        "?s=2, http://customer.test/voice/menu?s=2", "'', http://customer.test/voice/menu?s=1%2B2",
        "next#rc=5, http://customer.test/voice/next#rc=5", "https://else.test/a, https://else.test/a"})
    void resolvesAddressesAgainstTheDocument(String written, URI meant) throws TwimlException {
        assertThat(one("<Redirect>" + written + "</Redirect>"))
                .isEqualTo(new Verb.Redirect(Endpoint.post(meant)));
    }

    @Test
    void warnsOfWhatItDoesNotKnowAndGoesOn() throws TwimlException {
        Document document = reader.read("<Response><Sai>x</Sai><Say loud=\"yes\">Hello</Say></Response>", PAGE);
        assertThat(document.verbs()).containsExactly(new Verb.Say("Hello", null, 1));
        assertThat(document.warnings()).extracting(TwimlWarning::code).containsExactly(12200, 12200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<Gather numDigits=\"many\"/>|13314", "<Gather><Dial>1</Dial></Gather>|13320",
        "<Say language=\"ht\">Bonjou</Say>|13511", "<Dial><Conference beep=\"maybe\">r</Conference></Dial>|13235",
        "<Dial timeout=\"soon\">+12125550141</Dial>|13212", "<Say>unclosed|12100", "<Play>ftp://x/y</Play>|13420"})
    void refusesWhatTheCarrierRefuses(String verbs, int code) {
        assertThatThrownBy(() -> one(verbs)).isInstanceOfSatisfying(TwimlException.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void readsNoOutsideEntities() {
        assertThatThrownBy(() -> reader.read(
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Response><Say>&e;</Say></Response>", PAGE))
                .isInstanceOf(TwimlException.class);
    }

    @Test
    void speaksTheLanguagesOfThePublishedSdk() {
        assertThat(SpokenLanguages.read().tags()).isEqualTo(
                Stream.of(Say.Language.values()).map(Say.Language::toString).collect(Collectors.toSet()));
    }

    private Verb one(String verbs) throws TwimlException {
        return reader.read("<Response>" + verbs + "</Response>", PAGE).verbs().getFirst();
    }
}
