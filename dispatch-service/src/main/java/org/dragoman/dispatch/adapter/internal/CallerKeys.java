package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.usecase.AgreeToTexts;
import org.dragoman.dispatch.usecase.CallBackResident;
import org.dragoman.dispatch.usecase.FileComplaint;
import org.dragoman.dispatch.usecase.TellPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What callers are told while they wait, and what they say afterwards by a key. */
@RestController
class CallerKeys {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceInLine(@Nullable Integer place, @Nullable Integer waitSeconds, @Nullable Boolean callBack) {}

    record OfCity(String city) {}

    record FiledComplaint(String reference) {}

    record CallBackWish(String city, String number) {
        @Override
        public String toString() {
            return "CallBackWish[city=" + city + "]";
        }
    }

    record CallBackAnswer(CallBackResident.Outcome outcome) {}

    record TextsAgreed(String city, String line) {}

    private final TellPlace tellPlace;
    private final FileComplaint fileComplaint;
    private final CallBackResident callBackResident;
    private final AgreeToTexts agreeToTexts;

    CallerKeys(TellPlace tellPlace, FileComplaint fileComplaint, CallBackResident callBackResident,
            AgreeToTexts agreeToTexts) {
        this.tellPlace = tellPlace;
        this.fileComplaint = fileComplaint;
        this.callBackResident = callBackResident;
        this.agreeToTexts = agreeToTexts;
    }

    @GetMapping("/internal/v1/legs/{legId}/place")
    Mono<PlaceInLine> place(@PathVariable UUID legId, @RequestParam String city) {
        return tellPlace.tell(new CityId(city), new LegId(legId))
                .map(told -> new PlaceInLine(orNull(told.place()), orNull(told.waitSeconds()),
                        told.callBack() ? Boolean.TRUE : null));
    }

    @PostMapping("/internal/v1/legs/{legId}/complaint")
    Mono<FiledComplaint> complaint(@PathVariable UUID legId, @RequestBody OfCity of) {
        return Outliving.client(fileComplaint.file(new CityId(of.city()), new LegId(legId)))
                .map(reference -> new FiledComplaint(reference.value()))
                .switchIfEmpty(Mono.error(() -> new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail
                        .forStatusAndDetail(HttpStatus.NOT_FOUND, "No request of this city has that leg."), null)));
    }

    @PostMapping("/internal/v1/legs/{legId}/call-back")
    Mono<CallBackAnswer> callBack(@PathVariable UUID legId, @RequestBody CallBackWish wish) {
        return Outliving.client(callBackResident.callBack(
                new CallBackResident.Wish(new CityId(wish.city()), new LegId(legId), wish.number())))
                .map(CallBackAnswer::new);
    }

    @PostMapping("/internal/v1/legs/{legId}/texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> texts(@PathVariable UUID legId, @RequestBody TextsAgreed agreed) {
        return Outliving.client(agreeToTexts.agree(
                new AgreeToTexts.Wish(new CityId(agreed.city()), new LegId(legId), agreed.line())));
    }

    private static @Nullable Integer orNull(Optional<Integer> value) {
        return value.orElse(null);
    }
}
