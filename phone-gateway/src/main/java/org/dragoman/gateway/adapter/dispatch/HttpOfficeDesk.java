package org.dragoman.gateway.adapter.dispatch;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.port.OfficeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Offices, as dispatch-service knows them, over HTTP. Numbers and PINs go in bodies, never in addresses. */
final class HttpOfficeDesk implements OfficeDesk {

    private static final String CALLS = "/internal/v1/staff-calls";

    /** What stands in bodies alone hides itself everywhere else. */
    private static final String HIDDEN = "•••";

    record StaffCall(UUID callId, String line, @Nullable String from) {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    record Recognised(boolean recognised) {}

    record Pin(String line, String code, String pin, int attempt) {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    record Passed(boolean passed) {}

    record FieldJson(String name, String value) {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    record AgencyRequest(String line, String variety, @Nullable FieldJson field) {}

    record AsksJson(String name, String label, int digits) {}

    record AgencyAnswer(Messages.@Nullable LineAdmission admission, @Nullable AsksJson asks) {}

    private final WebClient http;

    HttpOfficeDesk(WebClient http) {
        this.http = http;
    }

    @Override
    public Mono<Boolean> recognises(UUID callId, PhoneNumber line, Optional<PhoneNumber> from) {
        return http.post().uri(CALLS)
                .bodyValue(new StaffCall(callId, line.e164(), from.map(PhoneNumber::e164).orElse(null)))
                .retrieve().bodyToMono(Recognised.class).map(Recognised::recognised);
    }

    @Override
    public Mono<Boolean> lets(UUID callId, PhoneNumber line, String code, Typed pin, int attempt) {
        return http.post().uri(CALLS + "/{call}/pin", callId)
                .bodyValue(new Pin(line.e164(), code, pin.keys(), attempt))
                .retrieve().bodyToMono(Passed.class).map(Passed::passed);
    }

    @Override
    public Mono<Answer> ask(UUID callId, PhoneNumber line, Language variety, Optional<Field> field) {
        return http.post().uri(CALLS + "/{call}/request", callId)
                .bodyValue(new AgencyRequest(line.e164(), variety.tag(),
                        field.map(one -> new FieldJson(one.name(), one.value().keys())).orElse(null)))
                .retrieve().bodyToMono(AgencyAnswer.class).map(HttpOfficeDesk::answer)
                .onErrorResume(WebClientResponseException.class,
                        answer -> Unanswered.refusedOrNothingKept(answer, new Answer.Refused()))
                .onErrorMap(WebClientRequestException.class, Unanswered::unreached);
    }

    private static Answer answer(AgencyAnswer told) {
        if (told.admission() != null) {
            var stands = told.admission();
            return new Answer.Admitted(new CityId(stands.city()), stands.legId(), stands.room(), stands.reference());
        }
        var asks = Objects.requireNonNull(told.asks(), "dispatch-service answered neither yes nor a question");
        return new Answer.Asks(asks.name(), asks.label(), asks.digits());
    }
}
