package org.dragoman.gateway.adapter.numbering;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Set;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.port.NumberPlan;
import org.springframework.stereotype.Component;

/**
 * Possible numbers only, none that costs extra, never an emergency service. Possible rather than assigned: fictional
 * numbers of demonstrations and newly opened ranges are possible before they are assigned.
 */
@Component
class WorldNumberPlan implements NumberPlan {

    private static final Set<PhoneNumberType> COSTLY = Set.of(PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST, PhoneNumberType.PERSONAL_NUMBER);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    @Override
    public boolean mayRing(PhoneNumber number) {
        try {
            var parsed = numbers.parse(number.e164(), null);
            var region = numbers.getRegionCodeForCountryCode(parsed.getCountryCode());
            return numbers.isPossibleNumber(parsed)
                    && !COSTLY.contains(numbers.getNumberType(parsed))
                    && !shortNumbers.connectsToEmergencyNumber(numbers.getNationalSignificantNumber(parsed), region);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
