package org.dragoman.dispatch.adapter.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.port.NumberPlan;
import org.springframework.stereotype.Component;

/**
 * Google's numbering plans. "Possible", not "valid": the 555 numbers of a demo and newly opened ranges must be dialled.
 */
@Component
class LibPhoneNumberPlan implements NumberPlan {

    /** Stands for "no country": a number must bring its own country code. */
    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> read(String typed) {
        try {
            var number = plans.parse(typed, NO_REGION);
            return plans.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
