package org.dragoman.gateway.adapter.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The other messages of contract dispatch-internal.yaml. */
final class Messages {

    private Messages() {}

    record LineRequest(UUID callId, String line, String variety, boolean danger) {}

    record LineAdmission(String city, UUID requestId, UUID legId, String room, String reference) {}

    record OfferAnswer(String city, UUID assignmentId, long epoch, String answer) {}

    record OfferOutcome(String outcome) {}

    record PlaceInLine(@Nullable Integer place, @Nullable Integer waitSeconds, @Nullable Boolean callBack) {}

    record CallBackWish(String city, String number, String line) {}

    record CallBackOutcome(String outcome) {}

    record OfCity(String city) {}

    record NextStep(String step, @Nullable String word) {}

    record LegEvent(String eventId, String city, UUID legId, String kind, @Nullable String reason, Instant at) {}
}
