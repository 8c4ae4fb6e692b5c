package org.dragoman.dispatch.adapter.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.port.PendingCommand;

/** Commands as {@code gateway-internal.yaml} wants them. */
final class CommandJson {

    private static final int CALL_BACK_SECONDS = 25;

    private CommandJson() {}

    /** Empty for a ring or a text message whose number has been forgotten meanwhile: nobody is to be rung any more. */
    static Optional<Map<String, Object>> of(PendingCommand pending) {
        return switch (pending.command()) {
            case Command.Ring ring -> pending.to().map(number -> ring(pending, ring, number.e164()));
            case Command.Stop stop -> Optional.of(worded(pending, "STOP", stop.language(), stop.word().name()));
            case Command.Hold hold -> Optional.of(worded(pending, "HOLD", hold.language(), hold.word().name()));
            case Command.Resume resume -> Optional.of(start(pending, "RESUME"));
            case Command.Tell tell -> Optional.of(tell(pending, tell));
            case Command.CallBackOnDuty back -> pending.to().map(number -> callBack(pending, back, number.e164()));
            case Command.Text text ->
                pending.to().map(number -> text(pending, text.language(), text.word(), number.e164()));
            case Command.TextResident text ->
                pending.to().map(number -> text(pending, text.language(), text.word(), number.e164()));
            case Command.Page page ->
                pending.to().map(number -> text(pending, page.language(), page.word(), number.e164()));
        };
    }

    private static Map<String, Object> start(PendingCommand pending, String kind) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", kind);
        json.put("commandId", pending.id());
        json.put("city", pending.city().value());
        json.put("legId", pending.command().leg().value());
        return json;
    }

    private static Map<String, Object> worded(PendingCommand pending, String kind, String language, String word) {
        var json = start(pending, kind);
        json.put("language", language);
        json.put("word", word);
        return json;
    }

    private static Map<String, Object> tell(PendingCommand pending, Command.Tell tell) {
        var json = worded(pending, "TELL", tell.language(), tell.word().name());
        tell.opens().ifPresent(opens -> json.put("opens", opens.toString()));
        return json;
    }

    private static Map<String, Object> ring(PendingCommand pending, Command.Ring ring, String number) {
        var json = start(pending, "RING");
        json.put("role", ring.role().name());
        json.put("room", pending.request().orElseThrow().toString());
        json.put("to", number);
        json.put("callerId", pending.callerId());
        json.put("language", ring.language());
        json.put("anchor", ring.anchor());
        json.put("ringSeconds", ring.ringSeconds());
        if (ring.asksFirst()) {
            json.put("asksFirst", true);
        }
        pending.digits().ifPresent(digits -> json.put("sendDigits", digits.keys()));
        ring.livesFor().ifPresent(leg -> json.put("livesFor", leg.value()));
        ring.offer().ifPresent(offer -> json.put("offer", offer(offer)));
        return json;
    }

    /** It enters no room; the name is one that no other leg has. */
    private static Map<String, Object> callBack(PendingCommand pending, Command.CallBackOnDuty back, String number) {
        var json = start(pending, "RING");
        json.put("role", "DUTY");
        json.put("room", "duty-" + back.leg().value());
        json.put("to", number);
        json.put("callerId", pending.callerId());
        json.put("language", back.language());
        json.put("anchor", false);
        json.put("ringSeconds", CALL_BACK_SECONDS);
        return json;
    }

    private static Map<String, Object> text(PendingCommand pending, String language, TextWord word, String number) {
        var json = worded(pending, "TEXT", language, word.name());
        json.put("to", number);
        json.put("callerId", pending.callerId());
        return json;
    }

    private static Map<String, Object> offer(Command.Offer offer) {
        return Map.of("assignmentId", offer.assignment().value(), "epoch", offer.epoch(), "variety", offer.variety(),
                "varietyName", offer.varietyName(), "agency", offer.agency(), "domain", offer.domain());
    }
}
