package org.dragoman.gateway.adapter.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures that are not ours. The first is published in the carrier's security documentation; the others were made by
 * the carrier's library for Node (npm twilio 6.2.0) as
 * {@code require('twilio/lib/webhooks/webhooks').getExpectedTwilioSignature(token, url, form)}, where the URL is
 * {@code signed} and the form an object whose repeated keys are arrays; its validateRequest accepts each.
 * JSON bodies (bodySHA256) are missing because nothing here takes one.
 */
class SignatureVectorsTest {

    private static final String TOKEN = "0f3c9d1b7a5e4c6d8b2a1f0e9d8c7b6a";
    private static final Map<String, List<String>> VOICE = Map.of("CallSid",
            List.of("CA00000000000000000000000000000001"), "From", List.of("+12125550142"), "To",
            List.of("+12125550100"), "Digits", List.of("3"));

    /** @param signed the URL that was given to the library; {@code base} and {@code target} are what we know of it */
    record Vector(String name, String token, String signed, String base, String target,
            Map<String, List<String>> form, String signature) {

        boolean isValid() {
            return new SignatureCheck(base, List.of(token)).isValid(target, form, signature);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                new Vector("published", "12345", "https://mycompany.com/myapp.php?foo=1&bar=2",
                        "https://mycompany.com", "/myapp.php?foo=1&bar=2",
                        Map.of("CallSid", List.of("CA1234567890ABCDE"), "Caller", List.of("+14158675309"), "Digits",
                                List.of("1234"), "From", List.of("+14158675309"), "To", List.of("+18005551212")),
                        "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                voice("a proxy ends TLS", "https://phone.example.org", "/twilio/voice/line",
                        "https://phone.example.org/twilio/voice/line", "yxa5LJ32ZQ5ufFWSHjoMRef4J3Q="),
                voice("a proxy takes a prefix away", "https://city.example.org/phones", "/twilio/voice/line",
                        "https://city.example.org/phones/twilio/voice/line", "VDVkEwRe/EJpXQCae81CMoqJBCo="),
                voice("a port of its own", "https://phone.example.org:8443", "/twilio/voice/line",
                        "https://phone.example.org:8443/twilio/voice/line", "U5NtGsS9sNpEUjjk/jhTSNbdLBg="),
                voice("a port that was not signed", "https://phone.example.org:8443", "/twilio/voice/line",
                        "https://phone.example.org/twilio/voice/line", "yxa5LJ32ZQ5ufFWSHjoMRef4J3Q="),
                voice("the usual port, signed", "https://phone.example.org", "/twilio/voice/line",
                        "https://phone.example.org:443/twilio/voice/line", "KzKMWuj5G9C861Qtg5giWIR4Zek="),
                voice("a port without TLS", "http://phone.example.org:8081", "/twilio/voice/line",
                        "http://phone.example.org:8081/twilio/voice/line", "RZrjsbSXqM4LS96jhlWbJoWhzT8="),
                voice("an encoded query", "https://phone.example.org",
                        "/twilio/voice/menu?s=MCAx%2B%2F%3D%20%C3%A9&t='~",
                        "https://phone.example.org/twilio/voice/menu?s=MCAx%2B%2F%3D%20%C3%A9&t='~",
                        "i86lvCaqySVCUU7WnBWcslz4Ywk="),
                voice("a slash at the end", "https://phone.example.org", "/twilio/voice/line/",
                        "https://phone.example.org/twilio/voice/line/", "HM5mvKOVhdIkNZJfgOYJw7y4xDM="),
                new Vector("a key three times, two of them alike", TOKEN,
                        "https://phone.example.org/twilio/voice/menu?s=MA", "https://phone.example.org",
                        "/twilio/voice/menu?s=MA",
                        Map.of("Digits", List.of("3", "1", "3"), "CallSid", List.of("CA1")),
                        "zRPH9bCi4ZiWfFd30N9ZkdZ28ns="),
                new Vector("empty values", TOKEN, "https://phone.example.org/twilio/voice/menu?s=&t",
                        "https://phone.example.org", "/twilio/voice/menu?s=&t",
                        Map.of("Digits", List.of(""), "CallSid", List.of("CA1")), "Tito4E1FBm/tiuUkiyVChscWDn0="),
                new Vector("other scripts, and keys in the order of their code units", TOKEN,
                        "https://phone.example.org/twilio/voice/line", "https://phone.example.org",
                        "/twilio/voice/line", Map.of("CallerName", List.of("Zoë Ñandú 张伟 🙂"), "a", List.of("1"), "B",
                                List.of("2"), "_", List.of("3")),
                        "PAc8IqxWxJBvQj7ZuuSdCZr+Nlo="),
                new Vector("no form at all", TOKEN, "https://phone.example.org/twilio/status/line",
                        "https://phone.example.org", "/twilio/status/line", Map.of(), "NOBMzWMbE6HnaiAlJWD8BY4D1s8="));
    }

    private static Vector voice(String name, String base, String target, String signed, String signature) {
        return new Vector(name, TOKEN, signed, base, target, VOICE, signature);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatTheCarrierSignsIsValid(Vector vector) {
        assertThat(vector.isValid()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void oneOtherCharacterAnywhereIsAForgery(Vector vector) {
        var forged = Stream.of(changed(vector.token).map(token -> with(vector, token, vector.base, vector.target,
                vector.form, vector.signature)),
                hosts(vector.base).map(base -> with(vector, vector.token, base, vector.target, vector.form,
                        vector.signature)),
                changed(vector.target).map(target -> with(vector, vector.token, vector.base, target, vector.form,
                        vector.signature)),
                forms(vector.form).map(form -> with(vector, vector.token, vector.base, vector.target, form,
                        vector.signature)),
                changed(vector.signature).map(signature -> with(vector, vector.token, vector.base, vector.target,
                        vector.form, signature)))
                .flatMap(all -> all).toList();
        assertThat(forged).hasSizeGreaterThan(60).noneMatch(Vector::isValid);
    }

    private static Vector with(Vector of, String token, String base, String target, Map<String, List<String>> form,
            String signature) {
        return new Vector(of.name, token, of.signed, base, target, form, signature);
    }

    private static Stream<String> changed(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> !Character.isSurrogate(text.charAt(at)))
                .mapToObj(at -> text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1));
    }

    /** The name only: the port of an HTTPS address may be signed or not. */
    private static Stream<String> hosts(String base) {
        var start = base.indexOf("://") + 3;
        var end = IntStream.of(base.indexOf(':', start), base.indexOf('/', start)).filter(at -> at > 0).min()
                .orElse(base.length());
        return changed(base.substring(start, end))
                .map(host -> base.substring(0, start) + host + base.substring(end));
    }

    private static Stream<Map<String, List<String>>> forms(Map<String, List<String>> form) {
        return form.entrySet().stream().flatMap(field -> Stream.concat(
                changed(field.getKey()).map(key -> without(form, field.getKey(), key, field.getValue())),
                IntStream.range(0, field.getValue().size()).boxed()
                        .flatMap(at -> changed(field.getValue().get(at)).map(value -> without(form, field.getKey(),
                                field.getKey(), replaced(field.getValue(), at, value))))));
    }

    private static Map<String, List<String>> without(Map<String, List<String>> form, String old, String key,
            List<String> values) {
        var other = new TreeMap<>(form);
        other.remove(old);
        other.put(key, values);
        return other;
    }

    private static List<String> replaced(List<String> values, int at, String value) {
        var other = new ArrayList<>(values);
        other.set(at, value);
        return other;
    }
}
