package org.dragoman.dispatch.adapter.http.page;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.springframework.stereotype.Component;

/** Phone numbers as people write them. */
@Component
class PhoneText {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** As it is written within its country: (212) 555-0100. */
    String national(String e164) {
        try {
            return numbers.format(numbers.parse(e164, null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException unreadable) {
            return e164;
        }
    }
}
