package org.dragoman.dispatch.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.dragoman.dispatch.config.DemoProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The shipped seed files in a real PostgreSQL, written by the role that owns nothing. */
class SeedingTest {

    private static final DemoProperties DEMO = new DemoProperties(SeededDatabase.PASSWORDS,
            Map.of("nyc", "drg_nyc_1", "montreal", "drg_montreal_1"), "246810");
    private static final String QUALIFIED_FOR_HAITIAN = """
            select count(*) from dispatch.interpreter i
            where i.city_id = '%s'
              and dispatch.is_qualified(i.city_id, i.interpreter_id, 'ht', 'general', dispatch.clock())
            """;

    private final SeededDatabase database = new SeededDatabase();

    @Test
    void fillsBothCitiesFromTheirFiles() {
        database.start(DEMO);

        assertThat(count("city")).isEqualTo("2");
        assertThat(count("interpreter where city_id = 'nyc'")).isEqualTo("60");
        assertThat(count("interpreter where city_id = 'montreal'")).isEqualTo("10");
        assertThat(count("agency where city_id = 'nyc'")).isEqualTo("8");
        assertThat(count("site where city_id = 'nyc'")).isEqualTo("14");
        assertThat(count("vendor")).isEqualTo("3");
        assertThat(database.value("select hub_language from dispatch.city where city_id = 'montreal'")).isEqualTo("fr");
        assertThat(database.value("select number || ' ' || backup_number from dispatch.line where city_id = 'nyc'"))
                .isEqualTo("+12125550100 +12125550199");
        assertThat(database.value("select count(*) from dispatch.interpreter where availability = 'AVAILABLE'"))
                .isNotEqualTo("70");
    }

    @Test
    void whatWasAgreedWithVendorsIsKeptAndItsDigitsAreSealed() {
        database.start(DEMO);
        assertThat(database.value("""
                select concat_ws(' ', cents_per_minute, minimum_minutes, open_minutes,
                    convert_from(digits_cipher, 'UTF8'))
                from dispatch.vendor where vendor_id = 'harbor-languages'"""))
                .isEqualTo("95 1 digits sealed for nyc:ww4711#");
        assertThat(database.value("""
                select concat_ws(' ', cents_per_minute, minimum_minutes, open_minutes, digits_cipher)
                from dispatch.vendor where vendor_id = 'all-tongues'""")).isEqualTo("240 10 {[420,1380),[1860,2820),"
                + "[3300,4260),[4740,5700),[6180,7140),[7740,8460),[9180,9900)}");
    }

    @Test
    void ofTheHaitianCreoleInterpretersTheExpiredAndTheSuspendedAreNotQualified() {
        database.start(DEMO);

        assertThat(count("interpreter_variety where city_id = 'nyc' and variety = 'ht'")).isEqualTo("8");
        assertThat(database.value(QUALIFIED_FOR_HAITIAN.formatted("nyc"))).isEqualTo("6");
        assertThat(database.value(QUALIFIED_FOR_HAITIAN.formatted("nyc") + " and i.availability = 'AVAILABLE'"))
                .isEqualTo("5");
        assertThat(database.value(QUALIFIED_FOR_HAITIAN.formatted("montreal"))).isEqualTo("3");
    }

    @Test
    void whoStandsFirstInTheFileHasBeenIdleForLongest() {
        database.start(DEMO);

        assertThat(database.value("select public_number from dispatch.interpreter where city_id = 'nyc'"
                + " order by idle_since limit 1")).isEqualTo("1001");
    }

    @Test
    void phonesAreOnlyThereSealedForTheirCity() {
        database.start(DEMO);

        assertThat(count(
                "interpreter where convert_from(phone_cipher, 'UTF8') not like 'sealed for ' || city_id || ':+1%'"))
                .isEqualTo("0");
        assertThat(count("site where convert_from(phone_cipher, 'UTF8') not like 'sealed for ' || city_id || ':+1%'"))
                .isEqualTo("0");
        assertThat(database.value("select count(distinct phone_key) from dispatch.interpreter")).isEqualTo("70");
    }

    @Test
    void oneCityDoesNotSeeTheOther() {
        database.start(DEMO);

        assertThat(database.valueIn("montreal", "select count(*) from dispatch.interpreter")).isEqualTo("10");
        assertThat(database.valueIn("nyc", "select count(*) from dispatch.account where city_id = 'montreal'"))
                .isEqualTo("0");
        assertThat(database.valueIn("", "select count(*) from dispatch.interpreter")).isEqualTo("0");
    }

    @Test
    void asEveryStartDoesItASecondChangesNothingButAccess() {
        database.start(DEMO);
        database.execute("update dispatch.interpreter set availability = 'OFF_DUTY' where public_number = '1001'");
        database.execute("update dispatch.account set enabled = false where username = 'ben'");
        String before = everythingButAccess();

        database.start(new DemoProperties(Map.of("desk", "new"), Map.of("nyc", "drg_nyc_2"), ""));

        assertThat(everythingButAccess()).isEqualTo(before);
        assertThat(account("ana", "password_hash")).isEqualTo("hash of new");
        assertThat(account("ada", "password_hash")).isEqualTo("hash of a");
        assertThat(account("ben", "enabled")).isEqualTo("f");
        assertThat(liveTokens("nyc")).isEqualTo("1");
        assertThat(liveTokens("montreal")).isEqualTo("1");
    }

    @Test
    void thereAreAccountsForEachRoleAndATokenThatIsKeptAsAHashOnly() {
        database.start(DEMO);

        assertThat(account("ana", "role || ' ' || site_id")).isEqualTo("DESK flushing-job-center");
        assertThat(account("sam", "role")).isEqualTo("SUPERVISOR");
        assertThat(account("ada", "role")).isEqualTo("ADMIN");
        assertThat(account("camille", "role")).isEqualTo("DESK");
        assertThat(database.value("""
                select i.public_number from dispatch.account a join dispatch.interpreter i using (city_id, interpreter_id)
                where a.username = 'marie' and a.role = 'INTERPRETER'""")).isEqualTo("1001");
        assertThat(database.value("select city_id || ' ' || role from dispatch.api_token"
                + " where token_hash = sha256('drg_nyc_1')")).isEqualTo("nyc SUPERVISOR");
    }

    @Test
    void officesGetInByTheirCodesAndThePinOfThisStart() {
        database.start(DEMO);

        assertThat(database.value("select string_agg(code || ' ' || pin_hash, ', ' order by code) from dispatch.site"
                + " where city_id = 'montreal'")).startsWith("5101 hash of 246810, 5102 hash of 246810");
        assertThat(database.value("select count(distinct phone_key) from dispatch.site")).isEqualTo("18");
    }

    @Test
    void withoutAPinNoOfficeGetsInByCode() {
        database.start(new DemoProperties(Map.of(), Map.of(), ""));

        assertThat(count("site where pin_hash is not null")).isEqualTo("0");
    }

    @Test
    void everyInterpreterHasThePinOfThisStartAsAHashOnly() {
        database.start(DEMO);
        assertThat(database.value("""
                select string_agg(distinct pin_hash, ',') from dispatch.duty_pin
                having count(*) = (select count(*) from dispatch.interpreter)""")).isEqualTo("hash of 4711");
    }

    @Test
    void withoutPasswordsThereAreNoAccounts() {
        database.start(new DemoProperties(Map.of(), Map.of(), ""));

        assertThat(count("account")).isEqualTo("0");
        assertThat(count("api_token")).isEqualTo("0");
    }

    @Test
    void aCityThatCannotBeWrittenWhollyIsNotWrittenAtAll() {
        CitySeed city = new SeedFiles(RealCatalogue.get()).read(new ClassPathResource("seed/montreal.yaml"));
        CitySeed tooMuch = new CitySeed(city.city(), city.agencies(), city.lines(), List.of(),
                city.vendors(), List.of(
                        city.interpreters().getFirst(), city.interpreters().getFirst()),
                List.of());

        assertThatThrownBy(() -> database.start(List.of(tooMuch), DEMO)).isNotNull();
        assertThat(count("city")).isEqualTo("0");
        assertThat(count("site")).isEqualTo("0");
    }

    @Test
    void aCityOfOnesOwnIsFilledFromItsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                city: {id: riverton, name: Riverton, hubLanguage: en, timeZone: America/New_York, pager: "+12125555998"}
                agencies: [{id: hall, name: City Hall, sites: [{id: counter, name: Counter, phone: "+12125555901"}]}]
                lines: [{number: "+12125555900", backup: "+12125555999", site: counter, menu: []}]
                vendors: []
                interpreters: []
                accounts: []
                """);

        database.startWith(folder, DEMO);

        assertThat(database.value("select name from dispatch.city where city_id = 'riverton'")).isEqualTo("Riverton");
        assertThat(database.value("select city_id || ' ' || convert_from(phone_cipher, 'UTF8') from dispatch.pager"))
                .isEqualTo("riverton sealed for riverton:+12125555998");
        assertThat(count("city")).isEqualTo("3");
    }

    private String count(String from) {
        return database.value("select count(*) from dispatch." + from);
    }

    private String account(String username, String column) {
        return database.value("select " + column + " from dispatch.account where username = '" + username + "'");
    }

    private String liveTokens(String city) {
        return database.value("select count(*) from dispatch.api_token where city_id = '" + city
                + "' and (expires_at is null or expires_at > dispatch.clock())");
    }

    private String everythingButAccess() {
        return database.value("""
                select md5(string_agg(whole, '|' order by whole)) from (
                    select c::text as whole from dispatch.city c
                    union all select s::text from dispatch.site s
                    union all select l::text from dispatch.line l
                    union all select i::text from dispatch.interpreter i
                    union all select v::text from dispatch.interpreter_variety v
                    union all select c::text from dispatch.certification c) everything""");
    }
}
