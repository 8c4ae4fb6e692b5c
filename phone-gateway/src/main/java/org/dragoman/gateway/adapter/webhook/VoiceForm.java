package org.dragoman.gateway.adapter.webhook;

import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;
import org.springframework.util.MultiValueMap;

/**
 * What we read of a voice webhook; the carrier may add what it likes.
 *
 * @param dialled the number that a resident called; empty for phones that we rang
 * @param keys all that were pressed
 * @param isOver the call had ended when this was sent
 * @param talked the call to the backup line was answered
 */
record VoiceForm(String callSid, Optional<PhoneNumber> dialled, Optional<String> keys, boolean isOver,
        boolean talked) {

    static VoiceForm of(MultiValueMap<String, String> form) {
        return new VoiceForm(text(form, "CallSid").orElse(""),
                text(form, "Direction").filter("inbound"::equals).flatMap(inbound -> text(form, "To"))
                        .filter(PhoneNumber::isWellFormed).map(PhoneNumber::new),
                text(form, "Digits"),
                text(form, "CallStatus").filter(VoiceForm::isTerminal).isPresent(),
                text(form, "DialCallStatus").filter("completed"::equals).isPresent());
    }

    private static boolean isTerminal(String status) {
        return switch (status) {
            case "completed", "busy", "failed", "no-answer", "canceled" -> true;
            default -> false;
        };
    }

    static Optional<String> text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).filter(value -> !value.isEmpty());
    }
}
