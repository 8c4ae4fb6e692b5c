package org.dragoman.gateway.config;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway itself.
 *
 * @param publicBaseUrl how the carrier reaches us; webhooks are signed for exactly this address
 * @param callsPerSecond the carrier's pace for outgoing calls; 0 is unlimited
 * @param callRecordsKept how long after its end the carrier keeps its record of a call before we delete it there; 1 minute to
 *        30 days
 * @param carrier the telephone company: the name of one that this installation has an adapter for
 * @param countries where phones may be rung and written to: ISO 3166-1 codes of two letters
 */
@ConfigurationProperties("dragoman.gateway")
public record GatewayProperties(@Nullable URI publicBaseUrl, @DefaultValue("1") double callsPerSecond,
        @DefaultValue("PT1H") Duration callRecordsKept, @DefaultValue("twilio") String carrier, @DefaultValue( {
            "US", "CA"}) List<String> countries){

    public GatewayProperties {
        if (publicBaseUrl == null || !publicBaseUrl.isAbsolute() || publicBaseUrl.getHost() == null
                || publicBaseUrl.getRawQuery() != null || publicBaseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "dragoman.gateway.public-base-url must be an address such as https://phone.example.org");
        }
        if (!(callsPerSecond >= 0 && callsPerSecond <= 1000)) {
            throw new IllegalArgumentException("dragoman.gateway.calls-per-second must be 0 (unlimited) to 1000");
        }
        if (callRecordsKept.compareTo(Duration.ofMinutes(1)) < 0
                || callRecordsKept.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException(
                    "dragoman.gateway.call-records-kept must be between 1 minute (PT1M) and 30 days (P30D)");
        }
        countries = List.copyOf(countries);
        if (countries.isEmpty() || !PhoneNumberUtil.getInstance().getSupportedRegions().containsAll(countries)) {
            throw new IllegalArgumentException("dragoman.gateway.countries must be ISO 3166-1 codes of two letters,"
                    + " at least one, such as US,CA; it is " + countries);
        }
    }

    /** Without a slash at its end. */
    public String publicBase() {
        var base = String.valueOf(publicBaseUrl);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
