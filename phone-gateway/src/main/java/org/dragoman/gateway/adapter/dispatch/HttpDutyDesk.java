package org.dragoman.gateway.adapter.dispatch;

import java.util.Map;
import java.util.Optional;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
import org.dragoman.gateway.domain.duty.DutyState;
import org.dragoman.gateway.port.DutyDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The duty line's part of dispatch-service, over HTTP. Numbers and PINs go in the body alone. */
final class HttpDutyDesk implements DutyDesk {

    /** It hides itself. */
    record Pin(String city, int attempt, String pin) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    private static final String CALL = "/internal/v1/duty-calls/{call}";

    private record DutyAnswer(String step, @Nullable String availability, @Nullable String next) {}

    private final WebClient http;

    HttpDutyDesk(WebClient http) {
        this.http = http;
    }

    @Override
    public Mono<Void> typeNumber(DutyCall call, int attempt, String number) {
        return post(call, "/number", Map.of("city", call.city().value(), "attempt", attempt, "number", number))
                .toBodilessEntity().then();
    }

    @Override
    public Mono<Answer> checkPin(DutyCall call, int attempt, String pin) {
        return answer(post(call, "/pin", new Pin(call.city().value(), attempt, pin)));
    }

    @Override
    public Mono<Void> callBack(DutyCall call) {
        return post(call, "/call-back", Map.of("city", call.city().value())).toBodilessEntity().then();
    }

    @Override
    public Mono<Answer> callBackAnswered(DutyCall call) {
        return answer(post(call, "/answered", Map.of("city", call.city().value())));
    }

    @Override
    public Mono<Answer> state(DutyCall call) {
        return answer(http.get().uri(uri -> uri.path(CALL).queryParam("city", call.city().value()).build(call.id()))
                .retrieve());
    }

    @Override
    public Mono<Answer> choose(DutyCall call, int press, DutyChoice choice) {
        return answer(post(call, "/availability",
                Map.of("city", call.city().value(), "press", press, "availability", choice.name())));
    }

    @Override
    public Mono<Void> phoneIsGood(DutyCall call) {
        return post(call, "/phone-checked", Map.of("city", call.city().value())).toBodilessEntity().then();
    }

    private WebClient.ResponseSpec post(DutyCall call, String what, Object body) {
        return http.post().uri(CALL + what, call.id()).bodyValue(body).retrieve();
    }

    private static Mono<Answer> answer(WebClient.ResponseSpec response) {
        return response.bodyToMono(DutyAnswer.class).map(HttpDutyDesk::read);
    }

    private static Answer read(DutyAnswer told) {
        return switch (told.step()) {
            case "MENU" -> new Answer.Known(new DutyState(DutyState.Now.valueOf(String.valueOf(told.availability())),
                    Optional.ofNullable(told.next()).map(DutyChoice::valueOf)));
            case "AGAIN" -> new Answer.Again();
            case "GOODBYE" -> new Answer.Goodbye();
            case String other -> throw new IllegalStateException("dispatch-service said a step we do not know");
        };
    }
}
