package org.dragoman.local.carrier.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.account.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the carrier simulator.
 *
 * @param accountSid
 *            AC and 32 hex digits
 * @param authToken
 *            the account's secret: for the REST interface and for signatures
 * @param lines
 *            the numbers that the account owns
 * @param bins
 *            documents that the carrier itself keeps and answers with, by name: a line's fallback needs no other server
 * @param phones
 *            a JSON file that lists the phones of the wall
 * @param callsPerSecond
 *            how fast calls of the account start; 0 for no limit
 * @param setupTime
 *            from dialling until a phone rings
 * @param speechSpeed
 *            1 for real time; more lets spoken words pass more quickly
 * @param seed
 *            makes identifiers and chance repeatable; without one every start differs
 */
@ConfigurationProperties("dragoman.carrier")
public record CarrierProperties(
        @DefaultValue("AC00000000000000000000000000000001") String accountSid,
        @DefaultValue("an-auth-token-for-nothing-but-this-machine") String authToken,
        @DefaultValue List<Line> lines,
        @DefaultValue Map<String, String> bins,
        @Nullable String phones,
        @DefaultValue("1") double callsPerSecond,
        @DefaultValue("300ms") Duration setupTime,
        @DefaultValue("1") double speechSpeed,
        @Nullable Long seed) {}
