package org.dragoman.dispatch.adapter.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.vendor.Tariff;
import org.dragoman.dispatch.port.PhoneVault;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/** The rows of a seed file as JSON arrays, one per table: each table is then filled by one statement. */
final class SeedRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityId city;
    private final CitySeed seed;
    private final PhoneVault vault;

    SeedRows(CitySeed seed, PhoneVault vault) {
        this.city = new CityId(seed.city().id());
        this.seed = seed;
        this.vault = vault;
    }

    String settings() {
        return JSON.writeValueAsString(Optional.ofNullable(seed.city().settings()).orElse(Map.of()));
    }

    String pagers() {
        return JSON.writeValueAsString(Optional.ofNullable(seed.city().pager()).stream()
                .map(number -> row("phone", sealed(number))).toList());
    }

    String agencies() {
        return JSON.writeValueAsString(
                seed.agencies().stream().map(agency -> row("id", agency.id(), "name", agency.name(),
                        "settings", Optional.ofNullable(agency.settings()).orElse(Map.of()))).toList());
    }

    String sites() {
        return JSON.writeValueAsString(seed.agencies().stream().flatMap(agency -> agency.sites().stream()
                .map(site -> row("id", site.id(), "agency", agency.id(), "name", site.name(), "phone",
                        sealed(site.phone()), "phone_key", vault.key(new PhoneNumber(site.phone())), "code",
                        site.code(), "hours", site.opening().map(SeedRows::minutes).orElse(null))))
                .toList());
    }

    String lines() {
        return JSON.writeValueAsString(seed.lines());
    }

    String staffLines() {
        return JSON.writeValueAsString(seed.linesOfStaff());
    }

    String vendors() {
        return JSON.writeValueAsString(seed.vendors().stream().map(this::vendor).toList());
    }

    private Map<String, @Nullable Object> vendor(CitySeed.Vendor vendor) {
        var terms = vendor.terms();
        return row("id", vendor.id(), "name", vendor.name(), "phone", sealed(vendor.phone()), "rank", vendor.rank(),
                "varieties", vendor.varieties(),
                "digits", terms.digits().map(digits -> vault.seal(city, digits)).orElse(null),
                "hours", terms.hours().map(SeedRows::minutes).orElse(null),
                "cents", terms.tariff().map(Tariff::centsPerMinute).orElse(null),
                "minutes", terms.tariff().map(Tariff::minimumMinutes).orElse(1));
    }

    /** As PostgreSQL writes a multirange. */
    private static String minutes(OpeningHours hours) {
        return hours.spans().stream().map(span -> "[" + span.from() + "," + span.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** In the order of the file: whoever stands first has been idle for longest. */
    String interpreters(Supplier<UUID> ids) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (CitySeed.Interpreter one : seed.interpreters()) {
            rows.add(row("id", ids.get(), "number", one.number(), "name", one.name(), "phone", sealed(one.phone()),
                    "phone_key",
                    vault.key(new PhoneNumber(one.phone())), "availability",
                    one.availability().toUpperCase(Locale.ROOT), "suspended", Boolean.TRUE.equals(one.suspended()),
                    "idle_seconds", seed.interpreters().size() - rows.size(), "varieties", one.varieties(),
                    "gender", Optional.ofNullable(one.gender()).map(code -> code.toUpperCase(Locale.ROOT)).orElse(null),
                    "experience", one.practised()));
        }
        return JSON.writeValueAsString(rows);
    }

    String certifications(LocalDate today, Supplier<UUID> ids) {
        return JSON.writeValueAsString(seed.interpreters().stream().flatMap(holder -> holder.certifications().stream()
                .map(one -> row("id", ids.get(), "number", holder.number(), "variety", one.variety(), "kind",
                        one.kind(), "issuer", one.issuer(), "domains", one.domains(), "issued",
                        SeedDate.read(one.issued(), today).toString(), "expires",
                        Optional.ofNullable(one.expires()).map(end -> SeedDate.read(end, today).toString())
                                .orElse(null),
                        "suspended", Boolean.TRUE.equals(one.suspended()))))
                .toList());
    }

    String doNotSend(Supplier<UUID> ids) {
        return JSON.writeValueAsString(seed.interpreters().stream().flatMap(one -> one.barred().stream()
                .map(entry -> row("id", ids.get(), "number", one.number(), "agency", entry.agency(), "site",
                        entry.site(), "reason", entry.reason().toUpperCase(Locale.ROOT))))
                .toList());
    }

    private byte[] sealed(String phone) {
        return vault.seal(city, new PhoneNumber(phone));
    }

    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
