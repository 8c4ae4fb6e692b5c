package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.place.AskedField;
import org.dragoman.dispatch.usecase.AdmitAgencyCall;
import org.dragoman.dispatch.usecase.AdmitAgencyCall.AgencyAnswer;
import org.dragoman.dispatch.usecase.AdmitAgencyCall.AgencyCall;
import org.dragoman.dispatch.usecase.EnterPin;
import org.dragoman.dispatch.usecase.RecogniseOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The lines of offices: who is calling, and the requests that staff make on them. */
@RestController
class AgencyLine {

    record StaffCall(UUID callId, String line, @Nullable String from) {
        @Override
        public String toString() {
            return "StaffCall[" + callId + "]";
        }
    }

    record Recognised(boolean recognised) {}

    record Pin(String line, String code, String pin, int attempt) {
        @Override
        public String toString() {
            return "Pin[•••]";
        }
    }

    record Passed(boolean passed) {}

    record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    record AgencyRequest(String line, String variety, @Nullable Field field) {}

    record Asks(String name, String label, int digits) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(LanguageLines.@Nullable LineAdmission admission, @Nullable Asks asks) {}

    private final RecogniseOffice recogniseOffice;
    private final EnterPin enterPin;
    private final AdmitAgencyCall admitAgencyCall;
    private final AskLimit askLimit;

    AgencyLine(RecogniseOffice recogniseOffice, EnterPin enterPin, AdmitAgencyCall admitAgencyCall,
            AskLimit askLimit) {
        this.recogniseOffice = recogniseOffice;
        this.enterPin = enterPin;
        this.admitAgencyCall = admitAgencyCall;
        this.askLimit = askLimit;
    }

    @PostMapping("/internal/v1/staff-calls")
    Mono<Recognised> call(@RequestBody StaffCall call) {
        var from = Optional.ofNullable(call.from()).filter(PhoneNumber::isWellFormed).map(PhoneNumber::new);
        return Outliving.client(recogniseOffice.recognise(call.callId(), call.line(), from))
                .map(Recognised::new)
                .switchIfEmpty(Mono.error(AgencyLine::unknownLine));
    }

    @PostMapping("/internal/v1/staff-calls/{callId}/pin")
    Mono<Passed> pin(@PathVariable UUID callId, @RequestBody Pin pin) {
        var entry = new EnterPin.Entry(callId, pin.line(), pin.code(), pin.pin(), pin.attempt());
        return Outliving.client(enterPin.enter(entry)).map(Passed::new)
                .switchIfEmpty(Mono.error(AgencyLine::unknownLine));
    }

    @PostMapping("/internal/v1/staff-calls/{callId}/request")
    Mono<Answer> request(@PathVariable UUID callId, @RequestBody AgencyRequest request) {
        return VarietyTag.read(request.variety())
                .map(variety -> Outliving
                        .client(askLimit.ofLines(admitAgencyCall.admit(call(callId, request, variety)))))
                .orElseGet(() -> Mono.error(unprocessable("That is not the tag of a language variety.")))
                .map(answer -> switch (answer) {
                    case AgencyAnswer.Admitted admitted ->
                        new Answer(LanguageLines.admission(admitted.city(), admitted.admitted()), null);
                    case AgencyAnswer.Asks(var next) -> new Answer(null, asks(next));
                    case AgencyAnswer.UnknownLine unknown -> throw unknownLine();
                    case AgencyAnswer.NotPassed notPassed ->
                        throw unprocessable("It is not known which office this call comes from.");
                    case AgencyAnswer.NotOffered notOffered ->
                        throw unprocessable("No line of this city offers that variety.");
                });
    }

    private static AgencyCall call(UUID callId, AgencyRequest request, VarietyTag variety) {
        return new AgencyCall(callId, request.line(), variety, Optional.ofNullable(request.field())
                .map(field -> new AdmitAgencyCall.Typed(field.name(), field.value())));
    }

    private static Asks asks(AskedField next) {
        return new Asks(next.name(), next.label(), next.digits());
    }

    private static ErrorResponseException unknownLine() {
        return unprocessable("No line of offices of this installation has that number.");
    }

    private static ErrorResponseException unprocessable(String detail) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
