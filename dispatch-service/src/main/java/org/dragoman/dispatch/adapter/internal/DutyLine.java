package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.port.DutyCalls;
import org.dragoman.dispatch.usecase.CallBackOnDuty;
import org.dragoman.dispatch.usecase.CheckPin;
import org.dragoman.dispatch.usecase.CheckPin.Answer;
import org.dragoman.dispatch.usecase.ChooseByPhone;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Interpreters on the duty line, as the gateway asks for them. */
@RestController
@RequestMapping("/internal/v1/duty-calls/{callId}")
class DutyLine {

    record Number(String city, int attempt, String number) {}

    record TypedPin(String city, int attempt, String pin) {
        @Override
        public String toString() {
            return "TypedPin[•••]";
        }
    }

    record Choice(String city, int press, Availability availability) {}

    record OfCity(String city) {}

    enum Step {
        MENU, AGAIN, GOODBYE
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DutyAnswer(Step step, Optional<Availability> availability, Optional<Availability> next) {}

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final DutyAnswer GOODBYE = new DutyAnswer(Step.GOODBYE, Optional.empty(), Optional.empty());

    private final DutyCalls calls;
    private final CheckPin checkPin;
    private final ChooseByPhone chooseByPhone;
    private final CallBackOnDuty callBackOnDuty;

    DutyLine(DutyCalls calls, CheckPin checkPin, ChooseByPhone chooseByPhone, CallBackOnDuty callBackOnDuty) {
        this.calls = calls;
        this.checkPin = checkPin;
        this.chooseByPhone = chooseByPhone;
        this.callBackOnDuty = callBackOnDuty;
    }

    @PostMapping("/number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> number(@PathVariable UUID callId, @RequestBody Number typed) {
        if (!NUMBER.matcher(typed.number()).matches()) {
            throw new IllegalArgumentException("No interpreter number");
        }
        return Outliving.client(
                calls.typeNumber(new CityId(typed.city()), callId, typed.attempt(), typed.number()));
    }

    @PostMapping("/pin")
    Mono<DutyAnswer> pin(@PathVariable UUID callId, @RequestBody TypedPin typed) {
        return Outliving.client(checkPin.check(new CityId(typed.city()), callId, typed.attempt(), typed.pin()))
                .map(answer -> switch (answer) {
                    case Answer.Entered(var state) -> menu(state);
                    case Answer.Refused(var last) -> last
                            ? GOODBYE
                            : new DutyAnswer(Step.AGAIN, Optional.empty(), Optional.empty());
                });
    }

    @PostMapping("/call-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> callBack(@PathVariable UUID callId, @RequestBody OfCity of) {
        return Outliving.client(callBackOnDuty.callBack(new CityId(of.city()), callId));
    }

    @PostMapping("/answered")
    Mono<DutyAnswer> answered(@PathVariable UUID callId, @RequestBody OfCity of) {
        return Outliving.client(calls.enterRung(new CityId(of.city()), callId))
                .then(Mono.defer(() -> state(callId, of.city())));
    }

    @GetMapping
    Mono<DutyAnswer> state(@PathVariable UUID callId, @RequestParam String city) {
        return calls.state(new CityId(city), callId).map(DutyLine::menu).defaultIfEmpty(GOODBYE);
    }

    @PostMapping("/availability")
    Mono<DutyAnswer> choose(@PathVariable UUID callId, @RequestBody Choice choice) {
        return Outliving.client(chooseByPhone.choose(new CityId(choice.city()), callId, choice.press(),
                choice.availability())).map(DutyLine::menu).defaultIfEmpty(GOODBYE);
    }

    @PostMapping("/phone-checked")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> phoneChecked(@PathVariable UUID callId, @RequestBody OfCity of) {
        return Outliving.client(calls.phoneIsGood(new CityId(of.city()), callId));
    }

    private static DutyAnswer menu(DutyState state) {
        return new DutyAnswer(Step.MENU, Optional.of(state.now()), state.next());
    }
}
