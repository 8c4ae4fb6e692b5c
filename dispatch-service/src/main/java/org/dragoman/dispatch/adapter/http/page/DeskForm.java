package org.dragoman.dispatch.adapter.http.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.usecase.Ask;
import org.springframework.util.MultiValueMap;

/**
 * What the desk's form holds. Its key is drawn with the page, so pressing the button twice asks once.
 *
 * @param number to ring; empty: the site's own
 * @param only "yes": nobody else is asked until the ladder drops what is wished
 * @param person to be called back; empty: nobody
 * @param until how long an interpreter is sought for them: a {@link CallBackUntil}
 */
record DeskForm(
        String key, String language, String domain, String urgency, String known, String number, String gender,
        String only, String person, String until) {

    private static final int LONGEST = 100;

    static DeskForm fresh(String language) {
        return new DeskForm(UUID.randomUUID().toString(), language, "general", "routine", "", "", "", "", "",
                CallBackUntil.HOUR.code());
    }

    static DeskForm posted(MultiValueMap<String, String> form) {
        return new DeskForm(text(form, "key"), text(form, "language"), text(form, "domain"), text(form, "urgency"),
                text(form, "known"), text(form, "number"), text(form, "gender"), text(form, "only"),
                text(form, "person"), text(form, "until"));
    }

    /** @param now the moment at which it was pressed */
    Ask ask(Caller caller, SiteId site, Instant now, ZoneId city) {
        String used = key.isEmpty() ? UUID.randomUUID().toString() : key;
        return new Ask(caller.city(), new Idempotency(caller.key(), used, hash()), language, site.value(),
                said(domain), said(urgency), preferences(), said(number), Optional.empty(),
                callBack(now, city));
    }

    private Optional<Ask.CallBack> callBack(Instant now, ZoneId city) {
        return said(person).map(number -> new Ask.CallBack(number,
                CallBackUntil.of(until).map(choice -> choice.from(now, city).toString()).orElse("")));
    }

    /** Equal for one form pressed twice: what was chosen counts, not the moment that follows from it. */
    private String calledBack() {
        return person.isEmpty() ? "" : "\n" + person + "\n" + until;
    }

    /** A gender that is none was not chosen on this page, and is not wished. */
    private Preferences preferences() {
        var wished = Gender.ofCode(gender);
        var required = EnumSet.noneOf(Preference.class);
        if (only.equals("yes")) {
            wished.ifPresent(one -> required.add(Preference.GENDER));
            said(known).ifPresent(number -> required.add(Preference.KNOWN));
        }
        return new Preferences(said(known), wished, Optional.empty(), required, Optional.empty());
    }

    private String hash() {
        try {
            var all = (String.join("\n", language, domain, urgency, known, number, gender, only) + calledBack())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Optional<String> said(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String typed = Optional.ofNullable(form.getFirst(field)).orElse("").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "DeskForm[" + language + "]";
    }
}
