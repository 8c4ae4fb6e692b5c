package org.dragoman.gateway.adapter.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import org.dragoman.gateway.support.Signer;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {

    /** The vector that the carrier publishes in its security documentation. */
    private static final Map<String, List<String>> PUBLISHED = Map.of("CallSid", List.of("CA1234567890ABCDE"), "Caller",
            List.of("+14158675309"), "Digits", List.of("1234"), "From", List.of("+14158675309"), "To",
            List.of("+18005551212"));
    private static final String TARGET = "/myapp.php?foo=1&bar=2";
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    @Test
    void thePublishedVectorIsValid() {
        assertThat(check("https://mycompany.com", "12345").isValid(TARGET, PUBLISHED, SIGNATURE)).isTrue();
    }

    @Test
    void theTokenBeforeIsValidWhileItIsRotated() {
        assertThat(check("https://mycompany.com", "new", "12345").isValid(TARGET, PUBLISHED, SIGNATURE)).isTrue();
    }

    @Test
    void anythingElseIsNot() {
        assertThat(check("https://mycompany.com", "other").isValid(TARGET, PUBLISHED, SIGNATURE)).isFalse();
        assertThat(check("http://mycompany.com", "12345").isValid(TARGET, PUBLISHED, SIGNATURE)).isFalse();
        assertThat(check("https://mycompany.org", "12345").isValid(TARGET, PUBLISHED, SIGNATURE)).isFalse();
        assertThat(check("https://mycompany.com", "12345").isValid("/myapp.php/?foo=1&bar=2", PUBLISHED, SIGNATURE))
                .isFalse();
        assertThat(check("https://mycompany.com", "12345").isValid("/myapp.php?bar=2&foo=1", PUBLISHED, SIGNATURE))
                .isFalse();
        assertThat(check("https://mycompany.com", "12345").isValid(TARGET, Map.of(), SIGNATURE)).isFalse();
        assertThat(check("https://mycompany.com", "12345").isValid(TARGET, PUBLISHED, "")).isFalse();
    }

    @Test
    void thePortOfAnHttpsAddressMayBeSignedOrNot() {
        var withPort = Signer.sign("t", "https://a.example:8443/x", Map.of());
        var without = Signer.sign("t", "https://a.example/x", Map.of());
        assertThat(check("https://a.example:8443", "t").isValid("/x", Map.of(), withPort)).isTrue();
        assertThat(check("https://a.example:8443", "t").isValid("/x", Map.of(), without)).isTrue();
    }

    @Test
    void anEncodedQueryIsTakenAsItStandsAndTheSdkAgrees() {
        var url = "https://a.example/x?s=a%2Bb%20c";
        var signature = Signer.sign("t", url, Map.of("k", "ü +"));
        assertThat(new RequestValidator("t").validate(url, Map.of("k", "ü +"), signature)).isTrue();
        assertThat(check("https://a.example", "t").isValid("/x?s=a%2Bb%20c", Map.of("k", List.of("ü +")), signature))
                .isTrue();
    }

    @Test
    void aRepeatedKeyCountsWithEachOfItsValues() {
        var signature = Signer.sign("t", "https://a.example/xkakb", Map.of());
        assertThat(check("https://a.example", "t").isValid("/x", Map.of("k", List.of("b", "a")), signature)).isTrue();
        assertThat(check("https://a.example", "t").isValid("/x", Map.of("k", List.of("a")), signature)).isFalse();
    }

    private static SignatureCheck check(String base, String... tokens) {
        return new SignatureCheck(base, List.of(tokens));
    }
}
