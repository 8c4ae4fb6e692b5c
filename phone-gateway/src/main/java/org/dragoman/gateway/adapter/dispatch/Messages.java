package org.dragoman.gateway.adapter.dispatch;

import java.time.Instant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.CallKey;
import org.jspecify.annotations.Nullable;

/** The other messages of contract dispatch-internal.yaml. */
final class Messages {

    private Messages() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineRequest(UUID callId, String line, String variety, boolean danger, @Nullable String office) {}

    record LineAdmission(String city, UUID requestId, UUID legId, String room, String reference,
            @Nullable Boolean officeUnknown) {}

    record NamedOffice(String city, String code) {}

    record OfficeOutcome(String outcome, @Nullable String opens) {}

    record FiledComplaint(String reference) {}

    record OfferAnswer(String city, UUID assignmentId, long epoch, String answer) {}

    record OfferOutcome(String outcome) {}

    record PlaceInLine(@Nullable Integer place, @Nullable Integer waitSeconds, @Nullable Boolean callBack) {}

    /** It hides what it carries. */
    record CallBackWish(String city, String number) {
        @Override
        public String toString() {
            return "CallBackWish[city=" + city + "]";
        }
    }

    record CallBackOutcome(String outcome) {}

    /** @param line a public number of the city */
    record TextsAgreed(String city, String line) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PressedKey(String city, String key, @Nullable String reason, @Nullable String variety) {

        static PressedKey of(LegKey leg, CallKey key) {
            var city = leg.city().value();
            return switch (key) {
                case CallKey.BreakAfter after -> new PressedKey(city, "BREAK_AFTER", null, null);
                case CallKey.CallAgain again -> new PressedKey(city, "CALL_AGAIN", null, null);
                case CallKey.Replace(var reason) -> new PressedKey(city, "REPLACE", reason.name(), null);
                case CallKey.WrongLanguage(var variety) ->
                    new PressedKey(city, "WRONG_LANGUAGE", null, variety.tag());
            };
        }
    }

    record OfCity(String city) {}

    record NextStep(String step, @Nullable String word) {}

    record LegEvent(String eventId, String city, UUID legId, String kind, @Nullable String reason, Instant at) {}
}
