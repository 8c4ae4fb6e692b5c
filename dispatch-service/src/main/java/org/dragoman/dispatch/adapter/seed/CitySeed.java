package org.dragoman.dispatch.adapter.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.domain.vendor.Tariff;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One seed file as it is written; {@code schema/README.md} says what each field means. */
record CitySeed(
        @JsonProperty(required = true) City city,
        @JsonProperty(required = true) List<Agency> agencies,
        @JsonProperty(required = true) List<Line> lines,
        @Nullable List<StaffLine> staffLines,
        @JsonProperty(required = true) List<Vendor> vendors,
        @JsonProperty(required = true) List<Interpreter> interpreters,
        @JsonProperty(required = true) List<Account> accounts) {

    record City(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String hubLanguage,
            @JsonProperty(required = true) String timeZone,
            @Nullable Map<String, Object> settings,
            @Nullable String pager) {}

    record Agency(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<Site> sites,
            @Nullable Map<String, Object> settings) {}

    /**
     * @param code by which its staff say who they are on the line of offices, and others name it
     * @param hours always open when left out
     */
    record Site(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String phone,
            @Nullable String code,
            @Nullable Map<String, String> hours) {

        /** @throws IllegalArgumentException with a sentence that says what is wrong with them */
        Optional<OpeningHours> opening() {
            return Optional.ofNullable(hours).map(OpeningHours::read);
        }
    }

    record Line(
            @JsonProperty(required = true) String number,
            @JsonProperty(required = true) String backup,
            @JsonProperty(required = true) String site,
            @JsonProperty(required = true) List<Key> menu,
            @Nullable Boolean asksDanger,
            @Nullable Boolean asksOffice) {}

    /** @param kind AGENCY or DUTY */
    record StaffLine(
            @JsonProperty(required = true) String number,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String backup) {}

    record Key(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String language,
            @Nullable String offers,
            @JsonProperty(required = true) List<Choice> choices) {}

    record Choice(@JsonProperty(required = true) String key, @JsonProperty(required = true) String variety) {}

    record Vendor(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String phone,
            @JsonProperty(required = true) int rank,
            @JsonProperty(required = true) List<String> varieties,
            @Nullable String digits,
            @Nullable Map<String, String> hours,
            @Nullable Integer centsPerMinute,
            @Nullable Integer minimumMinutes) {

        /** @throws IllegalArgumentException with a sentence that says what is wrong with them */
        VendorTerms terms() {
            return new VendorTerms(Optional.ofNullable(digits).map(MenuDigits::new),
                    Optional.ofNullable(hours).map(OpeningHours::read), tariff());
        }

        private Optional<Tariff> tariff() {
            if (centsPerMinute == null && minimumMinutes != null) {
                throw new IllegalArgumentException("minimumMinutes goes with centsPerMinute");
            }
            return Optional.ofNullable(centsPerMinute)
                    .map(cents -> new Tariff(cents, minimumMinutes == null ? 1 : minimumMinutes));
        }
    }

    record Interpreter(
            @JsonProperty(required = true) String number,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String phone,
            @JsonProperty(required = true) String availability,
            @Nullable Boolean suspended,
            @JsonProperty(required = true) List<String> varieties,
            @JsonProperty(required = true) List<Certification> certifications,
            @Nullable String gender,
            @Nullable List<String> experience,
            @Nullable List<DoNotSend> doNotSend) {

        List<DoNotSend> barred() {
            return doNotSend == null ? List.of() : doNotSend;
        }

        List<String> practised() {
            return experience == null ? List.of() : experience;
        }
    }

    /** @param site all of the agency's when left out */
    record DoNotSend(
            @JsonProperty(required = true) String agency,
            @Nullable String site,
            @JsonProperty(required = true) String reason) {}

    record Certification(
            @JsonProperty(required = true) String variety,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String issuer,
            @JsonProperty(required = true) List<String> domains,
            @JsonProperty(required = true) String issued,
            @Nullable String expires,
            @Nullable Boolean suspended) {}

    record Account(
            @JsonProperty(required = true) String username,
            @JsonProperty(required = true) String role,
            @JsonProperty(required = true) String name,
            @Nullable String site,
            @Nullable String interpreter) {}

    List<StaffLine> linesOfStaff() {
        return staffLines == null ? List.of() : staffLines;
    }

    Stream<Site> sites() {
        return agencies.stream().flatMap(agency -> agency.sites().stream());
    }
}
