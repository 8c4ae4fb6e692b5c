package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.ReplaceReason;
import org.dragoman.dispatch.usecase.CallOffice;
import org.dragoman.dispatch.usecase.PressCallKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What an interpreter asks for by the keypad during a call. */
@RestController
class CallKeys {

    enum Key {
        BREAK_AFTER, REPLACE, WRONG_LANGUAGE, CALL_AGAIN
    }

    record PressedKey(String city, Key key, Optional<ReplaceReason> reason, Optional<String> variety) {

        CallKey read() {
            return switch (key) {
                case BREAK_AFTER -> new CallKey.BreakAfter();
                case REPLACE -> new CallKey.Replace(said(reason, "reason"));
                case CALL_AGAIN -> new CallKey.CallAgain();
                case WRONG_LANGUAGE -> new CallKey.WrongLanguage(new VarietyTag(said(variety, "variety")));
            };
        }

        private <T> T said(Optional<T> field, String name) {
            return field.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "A key %s says its %s".formatted(key, name)));
        }
    }

    record KeyOutcome(String step, Optional<String> word) {}

    enum Office {
        CALLED, UNKNOWN, CLOSED, REFUSED, GOODBYE
    }

    record NamedOffice(String city, String code) {}

    /** @param opens by the city's clocks */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficeOutcome(Office outcome, @Nullable String opens) {

        static OfficeOutcome of(CallOffice.Outcome outcome) {
            return switch (outcome) {
                case CallOffice.Outcome.Called called -> new OfficeOutcome(Office.CALLED, null);
                case CallOffice.Outcome.Unknown unknown -> new OfficeOutcome(Office.UNKNOWN, null);
                case CallOffice.Outcome.Closed(var until) ->
                    new OfficeOutcome(Office.CLOSED, until.map(LocalDateTime::toString).orElse(null));
                case CallOffice.Outcome.Refused refused -> new OfficeOutcome(Office.REFUSED, null);
                case CallOffice.Outcome.Goodbye goodbye -> new OfficeOutcome(Office.GOODBYE, null);
            };
        }
    }

    private final PressCallKey pressCallKey;
    private final CallOffice callOffice;

    CallKeys(PressCallKey pressCallKey, CallOffice callOffice) {
        this.pressCallKey = pressCallKey;
        this.callOffice = callOffice;
    }

    @PostMapping("/internal/v1/legs/{legId}/office")
    Mono<OfficeOutcome> office(@PathVariable UUID legId, @RequestBody NamedOffice named) {
        return Outliving.client(callOffice.call(new CityId(named.city()), new LegId(legId), named.code()))
                .map(OfficeOutcome::of);
    }

    @PostMapping("/internal/v1/legs/{legId}/keys")
    Mono<KeyOutcome> press(@PathVariable UUID legId, @RequestBody PressedKey pressed) {
        return Outliving.client(pressCallKey.press(new CityId(pressed.city()), new LegId(legId), pressed.read()))
                .map(outcome -> switch (outcome) {
                    case PressCallKey.Outcome.BackToRoom back -> new KeyOutcome("BACK_TO_ROOM", Optional.empty());
                    case PressCallKey.Outcome.Goodbye(var word) -> new KeyOutcome("GOODBYE", Optional.of(word.name()));
                });
    }
}
