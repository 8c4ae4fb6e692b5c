package org.dragoman.gateway.adapter.dispatch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.EventReason;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.call.Wait;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.OutgoingEvent;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** dispatch-service over HTTP. What an answer means is decided here; that it failed is not hidden. */
final class HttpDispatchDesk implements DispatchDesk {

    private static final Duration WHILE_LISTENING = Duration.ofMillis(500);

    private final WebClient http;

    HttpDispatchDesk(WebClient http) {
        this.http = http;
    }

    @Override
    public Mono<LineDirectory> lines() {
        return http.get().uri("/internal/v1/lines").retrieve().bodyToMono(String.class).map(LineDirectoryJson::read);
    }

    @Override
    public Mono<Admission> admit(UUID callId, PhoneNumber line, Wish wish) {
        return http.post().uri("/internal/v1/line-requests")
                .bodyValue(new Messages.LineRequest(callId, line.e164(), wish.variety().tag(), wish.danger(),
                        wish.office().orElse(null)))
                .retrieve()
                .bodyToMono(Messages.LineAdmission.class)
                .<Admission>map(told -> new Admission.Admitted(new CityId(told.city()), told.legId(), told.room(),
                        Boolean.TRUE.equals(told.officeUnknown())))
                .onErrorResume(WebClientResponseException.class,
                        answer -> Unanswered.refusedOrNothingKept(answer, new Admission.Refused()))
                .onErrorMap(WebClientRequestException.class, Unanswered::unreached);
    }

    @Override
    public Mono<OfferOutcome> answer(LegKey leg, Offer offer, OfferAnswer answer) {
        return http.post().uri("/internal/v1/legs/{leg}/answer", leg.id())
                .bodyValue(new Messages.OfferAnswer(leg.city().value(), offer.assignmentId(), offer.epoch(),
                        answer.name()))
                .retrieve()
                .bodyToMono(Messages.OfferOutcome.class)
                .map(told -> OfferOutcome.valueOf(told.outcome()));
    }

    @Override
    public Mono<NextStep> next(LegKey leg) {
        return http.get()
                .uri(uri -> uri.path("/internal/v1/legs/{leg}/next").queryParam("city", leg.city().value())
                        .build(leg.id()))
                .retrieve()
                .bodyToMono(Messages.NextStep.class)
                .map(HttpDispatchDesk::nextStep);
    }

    private static NextStep nextStep(Messages.NextStep told) {
        return switch (told.step()) {
            case "REJOIN" -> new NextStep.Rejoin();
            case "ASIDE" -> new NextStep.Aside();
            case "CALLER_CUT_OFF" -> new NextStep.CallerCutOff();
            case "BACKUP" -> new NextStep.Backup();
            case "GOODBYE" -> new NextStep.Goodbye(Optional.ofNullable(told.word()).map(Word::valueOf));
            case String other -> throw new IllegalStateException("dispatch-service said a step we do not know");
        };
    }

    @Override
    public Mono<KeyOutcome> press(LegKey leg, CallKey key) {
        return http.post().uri("/internal/v1/legs/{leg}/keys", leg.id())
                .bodyValue(Messages.PressedKey.of(leg, key))
                .retrieve()
                .bodyToMono(Messages.NextStep.class)
                .map(HttpDispatchDesk::keyOutcome);
    }

    private static KeyOutcome keyOutcome(Messages.NextStep told) {
        return switch (told.step()) {
            case "BACK_TO_ROOM" -> new KeyOutcome.BackToRoom();
            case "GOODBYE" -> new KeyOutcome.Goodbye(Optional.ofNullable(told.word()).map(Word::valueOf));
            case String other -> throw new IllegalStateException("dispatch-service said a step we do not know");
        };
    }

    @Override
    public Mono<OfficeAnswer> callOffice(LegKey leg, String code) {
        return http.post().uri("/internal/v1/legs/{leg}/office", leg.id())
                .bodyValue(new Messages.NamedOffice(leg.city().value(), code))
                .retrieve()
                .bodyToMono(Messages.OfficeOutcome.class)
                .map(HttpDispatchDesk::officeAnswer);
    }

    private static OfficeAnswer officeAnswer(Messages.OfficeOutcome told) {
        return switch (told.outcome()) {
            case "CALLED" -> new OfficeAnswer.Called();
            case "UNKNOWN" -> new OfficeAnswer.Unknown();
            case "CLOSED" -> new OfficeAnswer.Closed(Optional.ofNullable(told.opens()).map(LocalDateTime::parse));
            case "REFUSED" -> new OfficeAnswer.Refused();
            case "GOODBYE" -> new OfficeAnswer.Goodbye();
            case String other -> throw new IllegalStateException("dispatch-service said an outcome we do not know");
        };
    }

    @Override
    public Mono<Wait> place(LegKey leg) {
        return http.get()
                .uri(uri -> uri.path("/internal/v1/legs/{leg}/place").queryParam("city", leg.city().value())
                        .build(leg.id()))
                .retrieve()
                .bodyToMono(Messages.PlaceInLine.class)
                .map(told -> new Wait(Optional.ofNullable(told.place()), Optional.ofNullable(told.waitSeconds()),
                        Boolean.TRUE.equals(told.callBack())))
                .timeout(WHILE_LISTENING);
    }

    @Override
    public Mono<CallBackAnswer> callBack(LegKey leg, PhoneNumber number) {
        return http.post().uri("/internal/v1/legs/{leg}/call-back", leg.id())
                .bodyValue(new Messages.CallBackWish(leg.city().value(), number.e164()))
                .retrieve()
                .bodyToMono(Messages.CallBackOutcome.class)
                .map(told -> CallBackAnswer.valueOf(told.outcome()));
    }

    @Override
    public Mono<Void> agreeToTexts(LegKey leg, PhoneNumber line) {
        return http.post().uri("/internal/v1/legs/{leg}/texts", leg.id())
                .bodyValue(new Messages.TextsAgreed(leg.city().value(), line.e164()))
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    @Override
    public Mono<String> complain(LegKey leg) {
        return http.post().uri("/internal/v1/legs/{leg}/complaint", leg.id())
                .bodyValue(new Messages.OfCity(leg.city().value()))
                .retrieve()
                .bodyToMono(Messages.FiledComplaint.class)
                .map(Messages.FiledComplaint::reference)
                .onErrorResume(WebClientResponseException.NotFound.class, unknown -> Mono.empty());
    }

    @Override
    public Mono<Void> report(OutgoingEvent event) {
        return http.post().uri("/internal/v1/events")
                .bodyValue(new Messages.LegEvent(event.eventId().toString(), event.leg().city().value(),
                        event.leg().id(), event.event().kind().name(),
                        event.event().reason().map(EventReason::name).orElse(null), event.at()))
                .retrieve()
                .toBodilessEntity()
                .then();
    }
}
