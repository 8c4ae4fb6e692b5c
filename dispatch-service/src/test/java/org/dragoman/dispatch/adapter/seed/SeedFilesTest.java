package org.dragoman.dispatch.adapter.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** A wrong seed file is refused with one sentence that says what is wrong and where, and shows no phone number. */
class SeedFilesTest {

    private final SeedFiles files = new SeedFiles(RealCatalogue.get());

    @Test
    void theShippedFilesAreRight() throws IOException {
        assertThat(files.read(Seeding.shipped())).extracting(seed -> seed.city().id())
                .containsExactlyInAnyOrder("nyc", "montreal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            varieties: [ht]                        | varieties: [ht, zh]     | 'zh' is no variety of the language catalogue
            varieties: [ht]                        | varieties: [ht, qqq]    | 'qqq' is no variety of the language catalogue
            varieties: [ht]                        | varieties: [ht, ase]    | 'ase' is signed, nobody is rung for it
            varieties: [ht]                        | varieties: [ht, ht]     | interpreter 2001: variety ht is there twice
            varieties: [ht]                        | varieties: [es]         | certified for 'ht', which is not among the varieties
            phone: "+15145552003"                  | phone: "+15145552002"   | the phone of interpreter 2003 is there twice
            phone: "+15145552003"                  | phone: "514 555 2003"   | interpreter 2003: a phone number is written +
            number: "2003"                         | number: "2002"          | interpreter 2002 is there twice
            number: "2003"                         | number: "23"            | interpreter 23: a public number has four digits
            availability: on_break                 | availability: in_call   | availability is available, off_duty or on_break, not 'in_call'
            domains: [general, medical]            | domains: [general, taxes] | 'taxes' is no domain; use general, legal
            domains: [general, medical]            | domains: []             | a certification needs a domain
            issued: today-350                      | issued: yesterday       | 'yesterday' is no date
            issued: today-350, expires: today+745  | issued: today, expires: today-1 | expires before it is issued
            role: supervisor                       | role: boss              | account luc: a role is desk, interpreter, supervisor or admin
            site: bureau-cote-des-neiges           | site: nowhere           | account camille: there is no site 'nowhere'
            interpreter: "2001"                    | interpreter: "2999"     | there is no interpreter 2999
            site: ligne-citoyenne                  | site: nowhere           | there is no site 'nowhere'
            {key: "2", language: en,               | {key: "1", language: en, | line of site ligne-citoyenne: key 1 is there twice
            {key: "3", language: es, choices: [{key: "1", variety: es}]} | {key: "3", language: es, choices: []} | key 3 leads nowhere
            {key: "2", variety: arq}               | {key: "2", variety: ar} | 'ar' is no variety
            timeZone: America/Toronto              | timeZone: Montreal time | 'Montreal time' is no time zone
            id: montreal                           | id: Montréal            | the city id 'Montréal' is not
            id: clinique-saint-michel              | id: bureau-du-logement  | site bureau-du-logement is there twice
            {username: luc, role: supervisor,      | {username: luc, shoe: 43, role: supervisor, | Unrecognized property "shoe"
            gender: female                         | gender: lady            | interpreter 2001: gender is female, male, non_binary
            experience: [medical]                  | experience: [nursing]   | interpreter 2001: experience in 'nursing'
            {agency: habitation, reason: agency_asked} | {agency: atlantis, reason: agency_asked} | doNotSend names no agency
            {agency: habitation, reason: agency_asked} | {agency: habitation, site: ligne-citoyenne, reason: agency_asked} | doNotSend names no agency
            {agency: habitation, reason: agency_asked} | {agency: habitation, reason: rude} | a reason of doNotSend is agency_asked
            dropPreferences: [gender]              | dropPreferences: [sex]  | the ladder: 'sex' is no preference to drop
            name: Santé de quartier                | name: Santé§    settings: {accepts: {medical: [Médecin]}} | no certification here is of the kind 'Médecin'
            name: Santé de quartier                | name: Santé§    settings: {accepts: } | accepts names for a domain a list of certification kinds
            name: Santé de quartier                | name: Santé§    settings: {accepts: {medical: RID}} | accepts names for a domain a list of certification kinds
            name: Santé de quartier                | name: Santé§    settings: {ladder: []} | agency sante: the ladder: The first rung
            name: Santé de quartier                | name: Santé§    settings: {shoes: red} | agency sante: there is no setting 'shoes'
            name: Santé de quartier                | name: Santé§    settings: {recognisesPhones: maybe} | agency sante: recognisesPhones is true or false
            name: Santé de quartier                | name: Santé§    settings: {asks: dossier} | agency sante: asks is a list, each with name, label and digits
            name: Santé de quartier                | name: Santé§    settings: {asks: [{name: dossier}]} | agency sante: asks is a list, each with name, label and digits
            name: Santé de quartier                | name: Santé§    settings: {asks: [{name: dossier, label: le dossier, digits: 17}]} | agency sante: digits in asks is 1 to 16, not 17
            code: "5101"                           | code: 51-01 | site ligne-citoyenne: a code is 1 to 8 digits, not '51-01'
            code: "5101"                           | code: "5102" | code 5102 is there twice
            code: "5101"                           | code: "5101", hours: {monday: "09:00-17:00"} | site ligne-citoyenne: 'monday' are no days of hours
            code: "5101"                           | code: "5101", hours: {} | site ligne-citoyenne: hours name no day
            holidays: [2026-12-25                  | holidays: [25-12        | settings: a holiday is a day like 2026-12-25, not '25-12'
            holidays: [2026-12-25                  | holidays: [2027-01-01   | settings: the holiday 2027-01-01 is there twice
            name: Santé de quartier                | name: Santé§    settings: {holidays: 2026-12-25} | agency sante: holidays is a list of days like 2026-12-25
            name: Santé de quartier                | name: Santé§    settings: {holidays: [2026-02-30]} | agency sante: a holiday is a day like 2026-12-25, not '2026-02-30'
            site: ligne-citoyenne                  | site: ligne-citoyenne§    asksDanger: true§    asksOffice: true | asksDanger and asksOffice do not go together
            name: Santé de quartier                | name: Santé§    settings: {ladder: 3} | agency sante: the ladder is a list of rungs like {afterSeconds: 60
            name: Santé de quartier                | name: Santé§    settings: {ladder: } | agency sante: the ladder is a list of rungs like {afterSeconds: 60
            name: Santé de quartier                | name: Santé§    settings: {ladder: [3]} | agency sante: the ladder is a list of rungs like {afterSeconds: 60
            {afterSeconds: 0, phones: 1}           | {afterSeconds: 0, fones: 1} | a rung of the ladder: there is no 'fones'; there is afterSeconds, phones, dropPreferences, vendor
            dropPreferences: [gender]              | dropPreferences: gender | the ladder: 'dropPreferences' of a rung is a list of gender
            settings:                              | settings:§    shoes: red | settings: there is no 'shoes'; there is timing, shifts, ladder, agencyLine, holdBackSeconds
            settings:                              | settings:§    agencyLine: {wrongPins: 0} | settings.agencyLine: wrongPins is 1 to 20, not 0
            settings:                              | settings:§    limits: {callsPerDay: 0} | settings.limits: callsPerDay is 1 to 1000000, not 0
            settings:                              | settings:§    limits: {callsPerWeek: 9} | settings.limits: there is no 'callsPerWeek'; there is callsPerDay
            timeZone: America/Toronto              | timeZone: America/Toronto§  pager: "911" | the pager: a phone
            settings:                              | settings:§    holdBackSeconds: 301 | settings: holdBackSeconds is 0 to 300, not 301
            settings:                              | settings:§    holdBackSeconds: soon | settings: holdBackSeconds is a whole number, 0 to 300
            settings:                              | settings:§    holdBackSeconds: | settings: holdBackSeconds is a whole number, 0 to 300
            settings:                              | settings:§    shifts: {onCallAfter: 5} | settings.shifts: there is no 'onCallAfter'; there is onCallAfterSeconds
            settings:                              | settings:§    shifts: {onCallAfterSeconds: -1} | settings.shifts: onCallAfterSeconds is 0 to 86400, not -1
            settings:                              | settings:§    shifts: {onCallAfterSeconds: "5"} | settings.shifts: onCallAfterSeconds is a whole number, 0 to 86400
            settings:                              | settings:§    timing: 25 | settings.timing is a block of keys, each with its value: ringSeconds, ringCapSeconds
            settings:                              | settings:§    timing: | settings.timing is a block of keys
            settings:                              | settings:§    timing: {ring: 25} | settings.timing: there is no 'ring'; there is ringSeconds, ringCapSeconds
            settings:                              | settings:§    timing: {ringSeconds: 2.5} | settings.timing: ringSeconds is a whole number, 5 to 120
            settings:                              | settings:§    timing: {ringSeconds: 25 s} | settings.timing: ringSeconds is a whole number, 5 to 120
            settings:                              | settings:§    timing: {longestWaitSeconds: 15145552003} | settings.timing: longestWaitSeconds is a whole number, 10 to 86400
            settings:                              | settings:§    timing: {ringSeconds: 121, ringCapSeconds: 200} | settings.timing: ringSeconds is 5 to 120, not 121
            settings:                              | settings:§    timing: {ringSeconds: 100} | settings.timing: ringCapSeconds is not shorter than ringSeconds, which is 100, but is 75
            settings:                              | settings:§    timing: {missesBeforeBreak: 0} | settings.timing: missesBeforeBreak is 1 to 10, not 0
            settings:                              | settings:§    currency: dollars | settings: currency is three letters like USD, not dollars
            settings:                              | settings:§    currency: ABC | settings: currency is three letters like USD, not ABC
            rank: 1                                | rank: 1§    digits: "5145550 4711" | vendor interprete-plus: digits are 1 to 32 of 0-9, *, # and w
            rank: 1                                | rank: 1§    digits: "" | vendor interprete-plus: digits are 1 to 32 of 0-9, *, # and w
            rank: 1                                | rank: 1§    hours: {monday: "07:00-23:00"} | vendor interprete-plus: 'monday' are no days of hours; write mon
            rank: 1                                | rank: 1§    hours: {mon: "7-23"} | vendor interprete-plus: '7-23' are no hours; write 07:00-23:00
            rank: 1                                | rank: 1§    hours: {mon: } | vendor interprete-plus: 'null' are no hours
            rank: 1                                | rank: 1§    hours: {} | vendor interprete-plus: hours name no day
            rank: 1                                | rank: 1§    centsPerMinute: 95 | vendor interprete-plus: who is to be charged in which currency? The city's settings have no 'currency'
            rank: 1                                | rank: 1§    centsPerMinute: 0 | vendor interprete-plus: centsPerMinute is 1 to 10000, not 0
            rank: 1                                | rank: 1§    minimumMinutes: 2 | vendor interprete-plus: minimumMinutes goes with centsPerMinute
            hubLanguage: fr                        | #                       | Missing required creator property 'hubLanguage'
            """)
    void oneMistakeIsNamed(String right, String wrong, String sentence) {
        String shipped = text("seed/montreal.yaml");
        assertThat(shipped).contains(right);

        assertThatThrownBy(() -> files.read(named(shipped.replaceFirst(java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong.replace("§", "\n"))))))
                .isInstanceOf(SeedRefused.class)
                .hasMessageStartingWith("Seed file mistaken.yaml")
                .hasMessageContaining(sentence)
                .message().doesNotContain("514555").doesNotContain("\n");
    }

    @Test
    void everySettingMayBeSaid() {
        var said = text("seed/montreal.yaml").replaceFirst("  settings:", """
                  settings:
                    holdBackSeconds: 0
                    currency: CAD
                    shifts: {onCallAfterSeconds: 0}
                    timing: {ringSeconds: 5, ringCapSeconds: 5, connectSeconds: 600, longestWaitSeconds: 86400,
                      wrapUpSeconds: 0, coolDownSeconds: 1, longestSessionSeconds: 30, callBackSeconds: 10, missesBeforeBreak: 10,
                      failuresBeforeHuman: 2}""".indent(2).stripTrailing());
        assertThat(files.read(named(said)).city().settings()).containsKeys("holdBackSeconds", "shifts", "timing");
    }

    @Test
    void twoCitiesCannotHaveOneNumber() {
        String other = text("seed/montreal.yaml").replace("id: montreal", "id: laval");
        assertThatThrownBy(() -> files.read(List.of(new ClassPathResource("seed/montreal.yaml"), named(other))))
                .hasMessage("Seed files: the number of the line of site ligne-citoyenne is there twice");
    }

    @Test
    void aDateCountsFromTheDayOfSeeding() {
        var today = LocalDate.of(2026, 11, 23);
        assertThat(SeedDate.read("today", today)).isEqualTo("2026-11-23");
        assertThat(SeedDate.read("today-30", today)).isEqualTo("2026-10-24");
        assertThat(SeedDate.read("today+365", today)).isEqualTo("2027-11-23");
        assertThat(SeedDate.read("2026-02-28", today)).isEqualTo("2026-02-28");
        assertThatThrownBy(() -> SeedDate.read("2026-02-30", today)).isInstanceOf(SeedRefused.class);
    }

    @Test
    void theSentenceIsShownAtStartInsteadOfAStackTrace() {
        var shown = new SeedRefusedAnalyzer().analyze(new IllegalStateException(new SeedRefused("It is wrong")));
        assertThat(shown).isNotNull().satisfies(
                analysis -> assertThat(analysis.getDescription()).isEqualTo("It is wrong"));
    }

    private static Resource named(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "mistaken.yaml";
            }
        };
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
