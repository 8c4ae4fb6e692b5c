package org.dragoman.gateway.port;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.call.Wait;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.domain.words.Word;
import reactor.core.publisher.Mono;

/**
 * dispatch-service (contract dispatch-internal.yaml). Every question may be repeated. An error means that nothing is
 * known: ask again.
 */
public interface DispatchDesk {

    Mono<LineDirectory> lines();

    Mono<Admission> admit(UUID callId, PhoneNumber line, Wish wish);

    Mono<OfferOutcome> answer(LegKey leg, Offer offer, OfferAnswer answer);

    Mono<NextStep> next(LegKey leg);

    Mono<KeyOutcome> press(LegKey leg, CallKey key);

    /** Completes when it is durable there that this office is to be rung, or that it is not. */
    Mono<OfficeAnswer> callOffice(LegKey leg, String code);

    /** Asked while somebody listens, so it fails after half a second. */
    Mono<Wait> place(LegKey leg);

    /** Completes when it is durable there. */
    Mono<CallBackAnswer> callBack(LegKey leg, PhoneNumber number);

    /**
     * Completes when it is durable there that whoever let go of this line may be written to, or that it is too late.
     *
     * @param line from which it would come
     */
    Mono<Void> agreeToTexts(LegKey leg, PhoneNumber line);

    /**
     * When it is durable there that this caller did not understand their interpreter: the reference of the complaint. Empty
     * where nothing is known of this call.
     */
    Mono<String> complain(LegKey leg);

    /** Completes when the event is durable there. */
    Mono<Void> report(OutgoingEvent event);

    /**
     * What a resident has chosen.
     *
     * @param danger they say that somebody is in danger
     * @param office the code that they keyed in
     */
    record Wish(Language variety, boolean danger, Optional<String> office) {}

    /** What became of the wish to have another office in the call. */
    sealed interface OfficeAnswer {

        /** It is rung when the interpreter is back in the room. */
        record Called() implements OfficeAnswer {}

        record Unknown() implements OfficeAnswer {}

        /** @param opens by the city's clocks; empty where nobody can say */
        record Closed(Optional<LocalDateTime> opens) implements OfficeAnswer {}

        record Refused() implements OfficeAnswer {}

        record Goodbye() implements OfficeAnswer {}
    }

    /** What became of a resident's choice. */
    sealed interface Admission {

        /** @param officeUnknown nobody has the code that they keyed in: it is a request all the same */
        record Admitted(CityId city, UUID legId, String room, boolean officeUnknown) implements Admission {}

        /** Unknown line, or a variety that is not interpreted there. */
        record Refused() implements Admission {}
    }

    /** What becomes of the wish to be called back. */
    enum CallBackAnswer {
        KEPT, TOO_LATE, NUMBER_REFUSED
    }

    /** What to do with a phone whose person pressed a key. */
    enum OfferOutcome {
        JOIN, DECLINED, DECLINED_BREAK, TAKEN, WITHDRAWN, NOT_QUALIFIED, STALE
    }

    /** What an interpreter's phone does after a key. */
    sealed interface KeyOutcome {

        record BackToRoom() implements KeyOutcome {}

        record Goodbye(Optional<Word> word) implements KeyOutcome {}
    }

    /** What a person hears who fell out of a room. */
    sealed interface NextStep {

        record Rejoin() implements NextStep {}

        /** An interpreter whose conversation goes on. */
        record Aside() implements NextStep {}

        /** An interpreter whose caller's line has dropped, and who may have them called once more. */
        record CallerCutOff() implements NextStep {}

        record Goodbye(Optional<Word> word) implements NextStep {}

        record Backup() implements NextStep {}
    }
}
