package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.config.InternalProperties;
import org.dragoman.gateway.adapter.twilio.TwilioProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting stops the start, with a sentence that names it and never the secret. */
class StartTest {

    private static final URI TWILIO = URI.create("https://api.twilio.com");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> HOME = List.of("US", "CA");
    private static final String ACCOUNT = "AC" + "0".repeat(32);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutATokenEveryWebhookWouldBeAForgery(@Nullable String token) {
        assertThatThrownBy(() -> new TwilioProperties(TWILIO, ACCOUNT, token, null))
                .hasMessageStartingWith("dragoman.twilio.auth-token is missing");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "AC1", "SK00000000000000000000000000000000"})
    void anAccountIsAnAccount(@Nullable String account) {
        assertThatThrownBy(() -> new TwilioProperties(TWILIO, account, "t", null))
                .hasMessageStartingWith("dragoman.twilio.account-sid must be AC");
    }

    @Test
    void aSecretIsLongAndIsNotShown() {
        assertThatThrownBy(() -> new InternalProperties("short")).hasMessageContaining("at least 32 bytes")
                .hasMessageNotContaining("short");
        assertThat(new InternalProperties("x".repeat(32)).toString()).doesNotContain("xxx");
        assertThat(new TwilioProperties(TWILIO, ACCOUNT, "token", "before").toString()).doesNotContain("token",
                "before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "https:///x", "https://a.example?x=1", "https://a.example#x"})
    void thePublicAddressIsAnAddress(String address) {
        assertThatThrownBy(() -> new GatewayProperties(URI.create(address), 1, HOUR, "twilio", HOME))
                .hasMessageStartingWith("dragoman.gateway.public-base-url must be an address");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1001, Double.NaN})
    void thePaceIsANumberOfCalls(double pace) {
        assertThatThrownBy(() -> new GatewayProperties(URI.create("https://a.example"), pace, HOUR, "twilio", HOME))
                .hasMessageStartingWith("dragoman.gateway.calls-per-second must be 0 (unlimited) to 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "us", "US,001", "US,false", "1", "USA"})
    void theCountriesAreCountries(String countries) {
        var named = Stream.of(countries.split(",")).filter(code -> !code.isEmpty()).toList();
        assertThatThrownBy(() -> new GatewayProperties(URI.create("https://a.example"), 1, HOUR, "twilio", named))
                .hasMessageStartingWith("dragoman.gateway.countries must be ISO 3166-1 codes of two letters")
                .hasMessageEndingWith(named.toString());
    }

    @Test
    void aSlashAtTheEndOfThePublicAddressDoesNotDouble() {
        assertThat(new GatewayProperties(URI.create("https://a.example/x/"), 1, HOUR, "twilio", HOME).publicBase())
                .isEqualTo("https://a.example/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "-PT1H", "P30DT1S"})
    void recordsOfCallsAreKeptForATimeThatMakesSense(Duration kept) {
        assertThatThrownBy(() -> new GatewayProperties(URI.create("https://a.example"), 1, kept, "twilio", HOME))
                .hasMessageStartingWith("dragoman.gateway.call-records-kept must be between 1 minute (PT1M)");
    }
}
