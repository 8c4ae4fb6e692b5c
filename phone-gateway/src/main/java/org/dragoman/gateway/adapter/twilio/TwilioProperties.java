package org.dragoman.gateway.adapter.twilio;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at the carrier.
 *
 * @param baseUrl where its REST API is; elsewhere for a simulator, a proxy or a compatible carrier
 * @param accountSid AC and 32 hexadecimal digits
 * @param authToken signs the webhooks and opens the REST API
 * @param authTokenPrevious while the token is being rotated, the one before: still valid for webhooks
 */
@OfTwilio
@ConfigurationProperties("dragoman.twilio")
public record TwilioProperties(@DefaultValue("https://api.twilio.com") URI baseUrl, @Nullable String accountSid,
        @Nullable String authToken, @Nullable String authTokenPrevious) {

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");

    public TwilioProperties {
        if (accountSid == null || !ACCOUNT.matcher(accountSid).matches()) {
            throw new IllegalArgumentException("dragoman.twilio.account-sid must be AC and 32 hexadecimal digits");
        }
        if (authToken == null || authToken.isBlank()) {
            throw new IllegalArgumentException(
                    "dragoman.twilio.auth-token is missing: without it no webhook can be told from a forged one");
        }
    }

    public String account() {
        return Optional.ofNullable(accountSid).orElseThrow();
    }

    public String token() {
        return Optional.ofNullable(authToken).orElseThrow();
    }

    /** The tokens that a webhook may be signed with. */
    public List<String> tokens() {
        return Stream.concat(Stream.of(token()),
                Optional.ofNullable(authTokenPrevious).filter(previous -> !previous.isBlank()).stream()).toList();
    }

    @Override
    public String toString() {
        return "TwilioProperties[baseUrl=%s]".formatted(baseUrl);
    }
}
