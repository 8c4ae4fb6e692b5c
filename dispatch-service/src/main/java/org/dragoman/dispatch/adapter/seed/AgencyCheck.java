package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.jspecify.annotations.Nullable;

/** What agencies demand, whom they are not to be sent, and what is known of people for the sake of preferences. */
final class AgencyCheck {

    private static final List<String> KEYS = List.of("ladder", "accepts", "asks", "recognisesPhones",
            HolidayCheck.HOLIDAYS);
    private static final String ACCEPTS = ": accepts names for a domain a list of certification kinds";

    private final CitySeed seed;

    AgencyCheck(CitySeed seed) {
        this.seed = seed;
    }

    /** @throws SeedRefused with one sentence */
    void check(CitySeed.Agency agency) {
        String where = "agency " + agency.id();
        Map<String, Object> settings = Optional.ofNullable(agency.settings()).orElse(Map.of());
        LadderCheck.check(where + ": ", settings);
        settings.keySet().forEach(key -> require(KEYS.contains(key),
                "%s: there is no setting '%s'; an agency has %s", where, key, String.join(", ", KEYS)));
        AgencyLineCheck.check(where, settings);
        HolidayCheck.check(where, settings);
        if (settings.containsKey("accepts")) {
            checkAccepts(where, settings.get("accepts"));
        }
    }

    private void checkAccepts(String where, @Nullable Object accepts) {
        if (!(accepts instanceof Map<?, ?> kindsByDomain)) {
            throw new SeedRefused(where + ACCEPTS);
        }
        kindsByDomain.forEach((domain, kinds) -> {
            if (!(kinds instanceof List<?> list)) {
                throw new SeedRefused(where + ACCEPTS);
            }
            checkKinds(where, String.valueOf(domain), list);
        });
    }

    /** A kind that nobody holds is more likely misspelled than meant: it would shut everybody out. */
    private void checkKinds(String where, String domain, List<?> kinds) {
        require(SubjectDomain.ofCode(domain).isPresent(), "%s: '%s' is no domain", where, domain);
        require(!kinds.isEmpty(), "%s: accepts for '%s' at least one kind, or does not name the domain", where, domain);
        kinds.forEach(kind -> require(Certification.EMERGENCY.equals(kind) || seed.interpreters().stream()
                .flatMap(one -> one.certifications().stream()).anyMatch(held -> held.kind().equals(kind)),
                "%s: no certification here is of the kind '%s'", where, kind));
    }

    void checkBars(CitySeed.Interpreter interpreter) {
        String where = "interpreter " + interpreter.number();
        String gender = interpreter.gender();
        require(gender == null || Gender.ofCode(gender).isPresent(), "%s: gender is %s, or left out", where,
                Stream.of(Gender.values()).map(Gender::code).collect(Collectors.joining(", ")));
        interpreter.practised().forEach(code -> require(SubjectDomain.ofCode(code).isPresent(),
                "%s: experience in '%s', which is no domain", where, code));
        interpreter.barred().forEach(entry -> checkBar(where, entry));
    }

    private void checkBar(String where, CitySeed.DoNotSend entry) {
        String site = entry.site();
        require(seed.agencies().stream().anyMatch(agency -> agency.id().equals(entry.agency())
                && (site == null || agency.sites().stream().anyMatch(known -> known.id().equals(site)))),
                "%s: doNotSend names no agency and site of this city", where);
        require(DoNotSend.Reason.ofCode(entry.reason()).isPresent(), "%s: a reason of doNotSend is %s", where,
                Stream.of(DoNotSend.Reason.values()).map(DoNotSend.Reason::code).collect(Collectors.joining(", ")));
    }
}
