package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.digit;
import static org.dragoman.dispatch.adapter.seed.SeedRules.phone;
import static org.dragoman.dispatch.adapter.seed.SeedRules.require;
import static org.dragoman.dispatch.adapter.seed.SeedRules.unique;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;

/** Everything that must hold in a seed file before one row of it is written. */
final class SeedCheck {

    private static final Set<String> STAFF_LINES = Set.of("AGENCY", "DUTY");
    private static final Set<String> ROLES = Set.of("desk", "interpreter", "supervisor", "admin");

    private final SeedRules rules;
    private final CitySeed seed;

    SeedCheck(LanguageCatalogue catalogue, CitySeed seed) {
        this.rules = new SeedRules(catalogue);
        this.seed = seed;
    }

    /** @throws SeedRefused with one sentence that names what is wrong and where */
    void check() {
        checkCity(seed.city());
        CitySettingsCheck.check(Optional.ofNullable(seed.city().settings()).orElse(Map.of()));
        seed.agencies().forEach(agency -> new AgencyCheck(seed).check(agency));
        unique("agency", seed.agencies().stream().map(CitySeed.Agency::id));
        unique("site", seed.sites().map(CitySeed.Site::id));
        seed.sites().forEach(site -> phone("site " + site.id(), site.phone()));
        seed.sites().forEach(SeedCheck::checkCode);
        seed.sites().forEach(SeedCheck::checkHours);
        unique("code", seed.sites().map(CitySeed.Site::code).filter(Objects::nonNull).map(String::valueOf));
        seed.lines().forEach(this::checkLine);
        unique("the number of the line of site", seed.lines().stream(), CitySeed.Line::number, CitySeed.Line::site);
        seed.linesOfStaff().forEach(this::checkStaffLine);
        seed.vendors().forEach(this::checkVendor);
        unique("vendor", seed.vendors().stream().map(CitySeed.Vendor::id));
        new InterpreterCheck(rules).check(seed.interpreters());
        seed.interpreters().forEach(one -> new AgencyCheck(seed).checkBars(one));
        seed.accounts().forEach(this::checkAccount);
        unique("account", seed.accounts().stream().map(CitySeed.Account::username));
    }

    private static void checkCity(CitySeed.City city) {
        require(city.id().matches("[a-z][a-z0-9-]{1,30}"),
                "the city id '%s' is not 2 to 31 lower-case letters, digits and hyphens", city.id());
        Optional.ofNullable(city.pager()).ifPresent(pager -> phone("the pager", pager));
        try {
            ZoneId.of(city.timeZone());
        } catch (DateTimeException e) {
            throw new SeedRefused("'" + city.timeZone() + "' is no time zone; write one like America/New_York", e);
        }
    }

    private static void checkCode(CitySeed.Site site) {
        String code = site.code();
        if (code != null) {
            require(code.matches("[0-9]{1,8}"), "site %s: a code is 1 to 8 digits, not '%s'", site.id(), code);
        }
    }

    private static void checkHours(CitySeed.Site site) {
        try {
            site.opening();
        } catch (IllegalArgumentException e) {
            throw new SeedRefused("site " + site.id() + ": " + e.getMessage(), e);
        }
    }

    private void checkLine(CitySeed.Line line) {
        String where = "line of site " + line.site();
        phone(where, line.number());
        phone("backup of " + where, line.backup());
        requireSite(where, line.site());
        require(!Boolean.TRUE.equals(line.asksDanger()) || !Boolean.TRUE.equals(line.asksOffice()),
                "%s: asksDanger and asksOffice do not go together; whoever is in danger is asked for no letter", where);
        unique(where + ": key", line.menu().stream().map(CitySeed.Key::key));
        line.menu().forEach(key -> checkKey(where, key));
        require(line.menu().stream().noneMatch(key -> key.key().length() > 1)
                || line.menu().stream().noneMatch(key -> key.key().equals("9")),
                "%s: key 9 leads to the keys of two digits and has no language of its own", where);
    }

    private void checkStaffLine(CitySeed.StaffLine line) {
        String where = "a staff line of kind " + line.kind();
        require(STAFF_LINES.contains(line.kind()), "%s: the kind is AGENCY or DUTY", where);
        phone(where, line.number());
        phone("backup of " + where, line.backup());
        require(seed.lines().stream().noneMatch(other -> other.number().equals(line.number())),
                "%s has the number of a line that residents dial", where);
    }

    private void checkKey(String where, CitySeed.Key key) {
        require(key.key().matches("[0-9]|[1-9][0-9]"),
                "%s: a key of the menu is one digit, or two behind key 9 that do not begin with 0, not '%s'", where,
                key.key());
        Optional.ofNullable(key.offers()).ifPresent(offered -> rules.known(where, offered));
        require(!key.choices().isEmpty() || key.language().equals(seed.city().hubLanguage()),
                "%s: key %s leads nowhere; only the hub language has no varieties", where, key.key());
        unique(where + ": second key", key.choices().stream().map(CitySeed.Choice::key));
        key.choices().forEach(choice -> {
            digit(where, choice.key());
            rules.spoken(where, choice.variety());
        });
    }

    private void checkVendor(CitySeed.Vendor vendor) {
        String where = "vendor " + vendor.id();
        phone(where, vendor.phone());
        vendor.varieties().forEach(tag -> rules.spoken(where, tag));
        try {
            var tariff = vendor.terms().tariff();
            require(tariff.isEmpty() || Optional.ofNullable(seed.city().settings()).orElse(Map.of())
                    .containsKey(CitySettingsCheck.CURRENCY),
                    "%s: who is to be charged in which currency? The city's settings have no '%s'", where,
                    CitySettingsCheck.CURRENCY);
        } catch (IllegalArgumentException e) {
            throw new SeedRefused(where + ": " + e.getMessage(), e);
        }
    }

    private void checkAccount(CitySeed.Account account) {
        String where = "account " + account.username();
        require(account.username().matches("[a-z][a-z0-9.-]*"), "%s: a username is lower-case", where);
        require(ROLES.contains(account.role()), "%s: a role is desk, interpreter, supervisor or admin, not '%s'", where,
                account.role());
        String site = account.site();
        require(!account.role().equals("desk") || site != null, "%s: a desk needs its site", where);
        if (site != null) {
            requireSite(where, site);
        }
        String number = account.interpreter();
        require(account.role().equals("interpreter") == (number != null),
                "%s: an account of role interpreter, and no other, names an interpreter", where);
        if (number != null) {
            require(seed.interpreters().stream().anyMatch(known -> known.number().equals(number)),
                    "%s: there is no interpreter %s", where, number);
        }
    }

    private void requireSite(String where, String id) {
        require(seed.sites().anyMatch(site -> site.id().equals(id)), "%s: there is no site '%s'", where, id);
    }
}
