package org.dragoman.local.carrier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final Map<String, String> FORM = Map.of("CallSid", "CA1234567890ABCDE", "Caller", "+14158675309",
            "Digits", "1234", "From", "+14158675309", "To", "+18005551212");

    private final Signature signature = new Signature("12345");

    /** The vector that the carrier publishes. */
    @Test
    void signsAsPublished() {
        assertThat(signature.of(URI.create("https://mycompany.com/myapp.php?foo=1&bar=2"), FORM))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://mycompany.com/myapp.php?foo=1&bar=2", "http://localhost:8081/twilio/voice/line",
        "http://localhost:8081/a?s=x%2By%3D&t=%C3%A9", "https://mycompany.com:8443/voice"})
    void isAcceptedByTheSdk(String url) {
        assertThat(new RequestValidator("12345").validate(url, FORM, signature.of(URI.create(url), FORM)))
                .isTrue();
    }

    @Test
    void leavesOutTheFragmentAndThePassword() {
        assertThat(signature.of(URI.create("https://user:secret@mycompany.com/myapp.php?foo=1&bar=2#rc=5"), FORM))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void differsByToken() {
        assertThat(new Signature("12346").of(URI.create("https://mycompany.com/myapp.php?foo=1&bar=2"), FORM))
                .isNotEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }
}
