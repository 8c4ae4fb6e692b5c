package org.dragoman.gateway.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static VoiceForm form(String field, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(field, value);
        return VoiceForm.of(form);
    }
}
