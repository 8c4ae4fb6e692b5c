package org.dragoman.gateway.adapter.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.port.NumberPlan;
import org.springframework.stereotype.Component;

/**
 * Possible rather than assigned: the fictional numbers of demonstrations are possible, and have a country by their area
 * code. The country is that of the area code and not the calling code, because a quarter of the countries behind +1 are
 * where calls are sold by those who make others call there.
 */
@Component
class WorldNumberPlan implements NumberPlan {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();
    private final Set<String> countries;

    WorldNumberPlan(GatewayProperties gateway) {
        this.countries = Set.copyOf(gateway.countries());
    }

    @Override
    public Optional<Objection> objection(PhoneNumber number) {
        try {
            var parsed = numbers.parse(number.e164(), null);
            return ofNumber(parsed).or(() -> ofCountry(parsed));
        } catch (NumberParseException e) {
            return Optional.of(Objection.IMPOSSIBLE);
        }
    }

    @Override
    public Optional<PhoneNumber> readNear(String typed, PhoneNumber other) {
        try {
            var country = numbers.getRegionCodeForCountryCode(numbers.parse(other.e164(), null).getCountryCode());
            var e164 = numbers.format(numbers.parse(typed, country), PhoneNumberUtil.PhoneNumberFormat.E164);
            return Optional.of(e164).filter(PhoneNumber::isWellFormed).map(PhoneNumber::new);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean takesTexts(PhoneNumber number) {
        try {
            return switch (numbers.getNumberType(numbers.parse(number.e164(), null))) {
                // Unknown is what is possible and not assigned: the carrier will say.
                case MOBILE, FIXED_LINE_OR_MOBILE, VOIP, UNKNOWN -> true;
                case FIXED_LINE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, PERSONAL_NUMBER, UAN, PAGER, VOICEMAIL -> false;
            };
        } catch (NumberParseException e) {
            return false;
        }
    }

    @Override
    public String written(PhoneNumber number) {
        try {
            return numbers.format(numbers.parse(number.e164(), null),
                    PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number.e164();
        }
    }

    private Optional<Objection> ofNumber(Phonenumber.PhoneNumber parsed) {
        var mainCountry = numbers.getRegionCodeForCountryCode(parsed.getCountryCode());
        if (!numbers.isPossibleNumber(parsed)) {
            return Optional.of(Objection.IMPOSSIBLE);
        }
        if (shortNumbers.connectsToEmergencyNumber(numbers.getNationalSignificantNumber(parsed), mainCountry)) {
            return Optional.of(Objection.EMERGENCY_SERVICE);
        }
        return isCostly(numbers.getNumberType(parsed)) ? Optional.of(Objection.COSTLY) : Optional.empty();
    }

    private Optional<Objection> ofCountry(Phonenumber.PhoneNumber parsed) {
        if (isSharedByUnitedStatesAndCanada(parsed) && (countries.contains("US") || countries.contains("CA"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(numbers.getRegionCodeForNumber(parsed))
                .map(country -> countries.contains(country)
                        ? Optional.<Objection>empty()
                        : Optional.of(Objection.COUNTRY_NOT_LISTED))
                .orElse(Optional.of(Objection.COUNTRY_UNKNOWN));
    }

    /**
     * Toll-free numbers, and area codes that are newer than the library: those of every other country behind +1 are few,
     * and the library knows them by their area code alone.
     */
    private boolean isSharedByUnitedStatesAndCanada(Phonenumber.PhoneNumber parsed) {
        return parsed.getCountryCode() == 1 && (numbers.getRegionCodeForNumber(parsed) == null
                || numbers.getNumberType(parsed) == PhoneNumberType.TOLL_FREE);
    }

    private static boolean isCostly(PhoneNumberType type) {
        return switch (type) {
            case PREMIUM_RATE, SHARED_COST, PERSONAL_NUMBER, UAN, PAGER, VOICEMAIL -> true;
            // Unknown is what is possible and not assigned: the country decides.
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, TOLL_FREE, VOIP, UNKNOWN -> false;
        };
    }
}
