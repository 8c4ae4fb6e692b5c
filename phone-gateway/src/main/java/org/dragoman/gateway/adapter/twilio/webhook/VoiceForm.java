package org.dragoman.gateway.adapter.twilio.webhook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.gateway.adapter.webhook.Question;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.usecase.FinishBackup.Rung;
import org.springframework.util.MultiValueMap;

/** What we read of a voice webhook; the carrier may add what it likes. */
final class VoiceForm {

    /** Ids of a carrier, and the words of its callbacks: they are kept, so they are short and can be. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    /** We ask for one at a time, or for the two of a further language. */
    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,2}");

    private static final Pattern TYPED = Pattern.compile("[0-9*#]{0,16}");

    private VoiceForm() {}

    static Question of(MultiValueMap<String, String> form) {
        return new Question(plain(form, "CallSid"),
                text(form, "Direction").filter("inbound"::equals).flatMap(inbound -> text(form, "To"))
                        .filter(PhoneNumber::isWellFormed).map(PhoneNumber::new),
                text(form, "From").filter(PhoneNumber::isWellFormed).map(PhoneNumber::new),
                text(form, "Digits").filter(VoiceForm::areKeys),
                typed(form),
                text(form, "CallStatus").filter(VoiceForm::isTerminal).isPresent(),
                new Rung(plain(form, "DialCallSid"),
                        text(form, "DialCallStatus").filter("completed"::equals).isPresent()));
    }

    /** The carrier names no digits unless it asked for some; then it does, though none came. */
    private static Optional<Typed> typed(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("Digits")).filter(keys -> TYPED.matcher(keys).matches())
                .map(keys -> new Typed(keys, text(form, "FinishedOnKey").filter("#"::equals).isPresent()));
    }

    private static boolean isTerminal(String status) {
        return switch (status) {
            case "completed", "busy", "failed", "no-answer", "canceled" -> true;
            default -> false;
        };
    }

    private static boolean areKeys(String digits) {
        return KEYS.matcher(digits).matches();
    }

    static Optional<String> plain(MultiValueMap<String, String> form, String name) {
        return text(form, name).filter(VoiceForm::isPlain);
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    static Optional<String> text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).filter(value -> !value.isEmpty());
    }
}
