package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.adapter.http.live.LiveStreams;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.shift.Span;
import org.dragoman.dispatch.domain.view.InterpreterView;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.ShowInterpreter;
import org.dragoman.dispatch.usecase.ShowShifts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An interpreter's own page: one large switch, the present offer or call, today, certifications. */
@Controller
class InterpreterPage {

    /** @param seconds in the call, or left to answer */
    record WorkCard(
            InterpreterView.Work work, LanguageName language, boolean offered, Optional<Long> seconds) {

        public String span() {
            return CityTime.span(seconds.orElse(0L));
        }
    }

    record CertificationLine(LanguageName language, InterpreterView.Held held, String expires, String state) {}

    /** @param kind ON_DUTY or ON_CALL */
    record ShiftLine(String kind, String from, String to) {}

    private static final int SOON = 30;
    /** What became of a PIN that was chosen on this page. */
    private static final List<String> PIN_SAID = List.of("kept", "refused");

    private final ShowInterpreter showInterpreter;
    private final ChooseAvailability chooseAvailability;
    private final ShowShifts showShifts;
    private final LanguageNames names;
    private final LiveStreams streams;

    InterpreterPage(
            ShowInterpreter showInterpreter, ChooseAvailability chooseAvailability, ShowShifts showShifts,
            LanguageNames names, LiveStreams streams) {
        this.showInterpreter = showInterpreter;
        this.chooseAvailability = chooseAvailability;
        this.showShifts = showShifts;
        this.names = names;
        this.streams = streams;
    }

    @GetMapping("/interpreter")
    Mono<Rendering> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return render("interpreter", caller, exchange);
    }

    @GetMapping("/interpreter/now")
    Mono<Rendering> now(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return render("interpreter :: now", caller, exchange);
    }

    /** `moved` only when the interpreter's own state has changed. */
    @ResponseBody
    @GetMapping(path = "/interpreter/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> events(@AuthenticationPrincipal Caller caller) {
        return streams.open(caller.city(), streams.moments(caller.city(), hint -> true)
                .concatMap(moment -> showInterpreter.show(caller).onErrorResume(unread -> Mono.empty()), 1)
                .map(view -> view.availability() + " " + view.chosenNext() + " " + view.work())
                .distinctUntilChanged()
                .map(moved -> ServerSentEvent.builder("now").event("moved").build()));
    }

    @PostMapping("/interpreter/availability")
    Mono<Rendering> choose(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return exchange.getFormData()
                .mapNotNull(form -> form.getFirst("availability"))
                .flatMap(text -> Mono.justOrEmpty(choosable(text)))
                .flatMap(wanted -> Mono.justOrEmpty(caller.interpreter()).flatMap(interpreter -> Outliving.client(
                        chooseAvailability.choose(caller.city(), interpreter, wanted))))
                .switchIfEmpty(Mono.error(NoSuchPage::new))
                .map(chosen -> Rendering.redirectTo("/interpreter").status(HttpStatus.SEE_OTHER).build());
    }

    private static Optional<Availability> choosable(String text) {
        return List.of(Availability.AVAILABLE, Availability.ON_BREAK, Availability.OFF_DUTY).stream()
                .filter(known -> known.name().equals(text)).findFirst();
    }

    private Mono<Rendering> render(String view, Caller caller, ServerWebExchange exchange) {
        var city = PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
        return showInterpreter.show(caller).switchIfEmpty(Mono.error(NoSuchPage::new))
                .zipWhen(me -> shifts(caller, me)).map(both -> rendering(view, both.getT1(), city)
                        .modelAttribute("shifts", both.getT2()).modelAttribute("pinSaid", pinSaid(exchange)).build());
    }

    private static Optional<String> pinSaid(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("pin")).filter(PIN_SAID::contains);
    }

    private Mono<List<ShiftLine>> shifts(Caller caller, InterpreterView me) {
        return Mono.justOrEmpty(caller.interpreter()).flatMap(own -> showShifts.show(caller, own))
                .map(roster -> roster.today(me.asOf()).stream().map(span -> line(span, new CityTime(roster.zone())))
                        .toList())
                .defaultIfEmpty(List.of());
    }

    private static ShiftLine line(Span span, CityTime time) {
        return new ShiftLine(span.kind().name(), time.minutes(span.begin()), time.minutes(span.end()));
    }

    private Rendering.Builder<?> rendering(String view, InterpreterView me, City city) {
        return Rendering.view(view)
                .modelAttribute("me", me)
                .modelAttribute("phoneChecked", me.phoneCheckedAt().map(new CityTime(city.timeZone())::moment))
                .modelAttribute("chosen", me.chosenNext().orElse(me.availability()).name())
                .modelAttribute("work", me.work().map(work -> card(me, work, city)))
                .modelAttribute("certifications",
                        me.certifications().stream().map(held -> line(held, city)).toList());
    }

    private WorkCard card(InterpreterView me, InterpreterView.Work work, City city) {
        var seconds = work.accepted()
                ? work.connectedAt().map(at -> CityTime.between(at, me.asOf()))
                : work.answerBy().map(by -> CityTime.between(me.asOf(), by));
        return new WorkCard(work, names.of(work.variety(), city.hubLanguage()), !work.accepted(), seconds);
    }

    private CertificationLine line(InterpreterView.Held held, City city) {
        String state = held.suspended()
                ? "suspended"
                : held.daysLeft().map(days -> days <= 0 ? "expired" : days <= SOON ? "soon" : "valid")
                        .orElse("forever");
        return new CertificationLine(names.of(held.variety(), city.hubLanguage()), held,
                held.expiresOn().map(Object::toString).orElse(""), state);
    }
}
