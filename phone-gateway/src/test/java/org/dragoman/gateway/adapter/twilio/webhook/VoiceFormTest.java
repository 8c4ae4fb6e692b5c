package org.dragoman.gateway.adapter.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dragoman.gateway.adapter.webhook.NoCallNamed;
import org.dragoman.gateway.adapter.webhook.Question;
import org.dragoman.gateway.domain.script.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class VoiceFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "*", "#", "31"})
    void aKeyIsAKeyAndTheCodeOfAFurtherLanguageIsTwo(String pressed) {
        assertThat(form("Digits", pressed).keys()).contains(pressed);
    }

    /** 1 is the key that accepts an offer. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1e9", "111", "-1", "a", "🙂", "١"})
    void whatIsNoKeyWasNotPressed(String pressed) {
        assertThat(form("Digits", pressed).keys()).isEmpty();
    }

    @Test
    void aCallIsNamedByAnIdThatACarrierGives() {
        assertThat(form("CallSid", "CA0123456789abcdef0123456789abcdef").callSid()).startsWith("CA");
        assertThatThrownBy(() -> form("CallSid", "CA\u0000").callSid()).isInstanceOf(NoCallNamed.class);
        assertThatThrownBy(() -> form("To", "+12125550100").callSid()).isInstanceOf(NoCallNamed.class);
    }

    /** A PIN is among it. */
    @Test
    void whatIsTypedDoesNotShowItself() {
        var form = form("Digits", "739184");
        assertThat(form.typed()).contains(new Typed("739184", false));
        assertThat(form.toString()).doesNotContain("739184");
        assertThat(form("Digits", "12345678901234567").typed()).as("more than is ever asked for").isEmpty();
        assertThat(form("Digits", "12a4").typed()).isEmpty();
    }

    private static Question form(String field, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(field, value);
        return VoiceForm.of(form);
    }
}
