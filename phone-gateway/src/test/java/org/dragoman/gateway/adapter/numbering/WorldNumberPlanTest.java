package org.dragoman.gateway.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.port.NumberPlan.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldNumberPlanTest {

    private static final WorldNumberPlan HOME = plan("US", "CA");

    /** New York, Montréal, the campaign's crowd and the bench; toll-free; some that people have. */
    @ParameterizedTest
    @ValueSource(strings = {"+12125550100", "+12125551001", "+12125554999", "+12125555499", "+12125556899",
        "+17185550142", "+15145550100", "+15145552005", "+14155550123", "+18005550100", "+12129981234",
        "+14168691234"})
    void whatACityRingsIsRung(String number) {
        assertThat(HOME.objection(new PhoneNumber(number))).isEmpty();
    }

    /** Jamaica, Grenada, the Dominican Republic, Trinidad, Bermuda, Anguilla, Puerto Rico, Guam; France, Guernsey. */
    @ParameterizedTest
    @ValueSource(strings = {"+18765550100", "+18769220123", "+14735550100", "+14734401234", "+18095550100",
        "+18685550100", "+14415550100", "+12645550100", "+17875550100", "+16715550100", "+33123456789",
        "+447911123456", "+881612345678"})
    void anotherCountryIsNotRungThoughItBeginsLikeOurs(String number) {
        assertThat(HOME.objection(new PhoneNumber(number))).contains(Objection.COUNTRY_NOT_LISTED);
    }

    @Test
    void aListedCountryIsRungAndOnlyThat() {
        assertThat(plan("JM").objection(new PhoneNumber("+18765550100"))).isEmpty();
        assertThat(plan("JM").objection(new PhoneNumber("+12125550100"))).contains(Objection.COUNTRY_NOT_LISTED);
        assertThat(plan("GD").objection(new PhoneNumber("+14735550100"))).as("possible, not assigned").isEmpty();
    }

    /** Premium rate, personal, shared cost, a company's number, a pager: nowhere, whatever is listed. */
    @ParameterizedTest
    @ValueSource(strings = {"+19005550123", "+15005550006", "+33899123456", "+491801123456", "+611300123456",
        "+443001234567", "+447640123456"})
    void whoIsPaidForBeingRungIsNeverRung(String number) {
        assertThat(plan("US", "CA", "FR", "DE", "AU", "GB").objection(new PhoneNumber(number)))
                .contains(Objection.COSTLY);
    }

    @ParameterizedTest
    @CsvSource({"+1212555, IMPOSSIBLE",
        "+999123456789, IMPOSSIBLE"})
    void whatNoPlanKnowsIsNotRung(String number, Objection why) {
        assertThat(HOME.objection(new PhoneNumber(number))).isEqualTo(Optional.of(why));
    }

    /** Overlays that are open or about to be: nobody waits for a newer library. */
    @ParameterizedTest
    @ValueSource(strings = {"+14655550100", "+19245550100", "+13575550100"})
    void anAreaCodeThatIsNewerThanTheLibraryIsOfTheUnitedStatesOrCanada(String number) {
        assertThat(HOME.objection(new PhoneNumber(number))).isEmpty();
        assertThat(plan("JM", "FR").objection(new PhoneNumber(number))).contains(Objection.COUNTRY_UNKNOWN);
    }

    @Test
    void aTollFreeNumberIsOfBoth() {
        assertThat(plan("CA").objection(new PhoneNumber("+18005550100"))).isEmpty();
        assertThat(plan("FR").objection(new PhoneNumber("+18005550100"))).contains(Objection.COUNTRY_NOT_LISTED);
    }

    /** Where fixed lines and mobile phones share their numbers, as here, a text message may arrive. */
    @ParameterizedTest
    @CsvSource({"+12125550142, true", "+15145550142, true", "+33612345678, true", "+447911123456, true",
        "+33123456789, false", "+442079460142, false", "+18005550142, false", "+4930123456, false"})
    void onlyAPhoneThatTakesTextMessagesIsAskedForThem(String number, boolean takes) {
        assertThat(HOME.takesTexts(new PhoneNumber(number))).isEqualTo(takes);
    }

    @Test
    void aNumberIsWrittenSoThatItCanBeDialledFromAnywhere() {
        assertThat(HOME.written(new PhoneNumber("+12125550100"))).isEqualTo("+1 212-555-0100");
        assertThat(HOME.written(new PhoneNumber("+33123456789"))).isEqualTo("+33 1 23 45 67 89");
    }

    private static WorldNumberPlan plan(String... countries) {
        return new WorldNumberPlan(
                new GatewayProperties(URI.create("https://a.example"), 1, Duration.ofHours(1), "twilio",
                        List.of(countries)));
    }
}
