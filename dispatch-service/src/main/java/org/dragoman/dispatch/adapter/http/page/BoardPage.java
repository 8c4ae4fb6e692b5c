package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.dragoman.dispatch.adapter.http.live.LiveStreams;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.dragoman.dispatch.usecase.FindComplaint;
import org.dragoman.dispatch.usecase.FollowUpComplaint;
import org.dragoman.dispatch.usecase.LiftLimit;
import org.dragoman.dispatch.usecase.JudgeWaits;
import org.dragoman.dispatch.usecase.ShowBoard;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole city, live. */
@Controller
class BoardPage {

    record LanguageLine(
            LanguageName language, BoardView.LanguageRow row, String longest, String level, Optional<KeptText> kept) {}

    record QueueLine(LanguageName language, BoardView.QueueRow row, long seconds) {

        public String span() {
            return CityTime.span(seconds);
        }
    }

    record ComplaintLine(LanguageName language, BoardView.Complaint complaint, String day) {}

    record InterpreterLine(BoardView.InterpreterRow row, List<LanguageName> languages, long seconds) {

        public String span() {
            return CityTime.span(seconds);
        }
    }

    private final ShowBoard showBoard;
    private final JudgeWaits judgeWaits;
    private final LanguageNames names;
    private final LiveStreams streams;
    private final FollowUpComplaint followUpComplaint;
    private final FindComplaint findComplaint;
    private final LiftLimit liftLimit;

    BoardPage(ShowBoard showBoard, JudgeWaits judgeWaits, LanguageNames names, LiveStreams streams,
            FollowUpComplaint followUpComplaint, FindComplaint findComplaint, LiftLimit liftLimit) {
        this.showBoard = showBoard;
        this.judgeWaits = judgeWaits;
        this.names = names;
        this.streams = streams;
        this.followUpComplaint = followUpComplaint;
        this.findComplaint = findComplaint;
        this.liftLimit = liftLimit;
    }

    @GetMapping("/board")
    Mono<Rendering> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return render("board", caller, exchange);
    }

    @GetMapping("/board/now")
    Mono<Rendering> now(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return render("board :: now", caller, exchange);
    }

    @ResponseBody
    @GetMapping(path = "/board/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LiveStreams.Moved>> events(@AuthenticationPrincipal Caller caller) {
        return streams.open(caller.city(), streams.moved(caller.city(), hint -> true));
    }

    /** To the request that it is about; where there is none, back to the board. */
    @GetMapping("/board/complaints")
    Mono<Rendering> complaint(@AuthenticationPrincipal Caller caller, @RequestParam String reference) {
        return findComplaint.find(caller, reference).map(known -> "/board/requests/" + known.request())
                .defaultIfEmpty("/board?unknownComplaint")
                .map(address -> Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build());
    }

    @PostMapping("/board/complaints/{id}")
    Mono<Rendering> followUp(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return Outliving.client(followUpComplaint.followUp(caller, new RequestId(id)))
                .thenReturn(Rendering.redirectTo("/board").status(HttpStatus.SEE_OTHER).build());
    }

    @PostMapping("/board/limit/lift")
    Mono<Rendering> liftLimit(@AuthenticationPrincipal Caller caller) {
        return Outliving.client(liftLimit.lift(caller))
                .thenReturn(Rendering.redirectTo("/board").status(HttpStatus.SEE_OTHER).build());
    }

    private Mono<Rendering> render(String view, Caller caller, ServerWebExchange exchange) {
        var city = PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
        return showBoard.show(caller.city()).switchIfEmpty(Mono.error(NoSuchPage::new))
                .zipWith(judgeWaits.judge(caller.city()), (board, judged) -> Rendering.view(view)
                        .modelAttribute("board", board)
                        .modelAttribute("time", new CityTime(city.timeZone()).seconds(board.asOf()))
                        .modelAttribute("longest", CityTime.span(board.service().longestWaitSeconds()))
                        .modelAttribute("level", percent(board.service().level()))
                        .modelAttribute("longestLanguage", board.service().longestVariety()
                                .map(tag -> names.of(tag, city.hubLanguage())))
                        .modelAttribute("languages", languages(board, judged, city))
                        .modelAttribute("alarms", queue(board.alarms(), board, city))
                        .modelAttribute("complaints", complaints(board, city))
                        .modelAttribute("unknownComplaint",
                                exchange.getRequest().getQueryParams().containsKey("unknownComplaint"))
                        .modelAttribute("queue", queue(board.queue(), board, city))
                        .modelAttribute("busy", interpreters(board, city, state -> switch (state) {
                            case OFFERED, IN_CALL, WRAP_UP, ON_BREAK -> true;
                            case AVAILABLE, OFF_DUTY -> false;
                        }))
                        .modelAttribute("free", interpreters(board, city, state -> state == Availability.AVAILABLE))
                        .build());
    }

    private List<LanguageLine> languages(BoardView board, Map<VarietyTag, Calibration> judged, City city) {
        return board.languages().stream().map(row -> new LanguageLine(names.of(row.variety(), city.hubLanguage()), row,
                row.waiting() == 0 ? "–" : CityTime.span(row.longestWaitSeconds()), percent(row.level()),
                KeptText.of(Optional.ofNullable(judged.get(new VarietyTag(row.variety())))))).toList();
    }

    private List<QueueLine> queue(List<BoardView.QueueRow> rows, BoardView board, City city) {
        return rows.stream().map(row -> new QueueLine(names.of(row.variety(), city.hubLanguage()), row,
                CityTime.between(row.since(), board.asOf()))).toList();
    }

    private List<ComplaintLine> complaints(BoardView board, City city) {
        var time = new CityTime(city.timeZone());
        return board.complaints().stream()
                .map(one -> new ComplaintLine(names.of(one.variety(), city.hubLanguage()), one,
                        time.moment(one.at())))
                .toList();
    }

    private List<InterpreterLine> interpreters(BoardView board, City city, Predicate<Availability> shown) {
        return board.interpreters().stream().filter(row -> shown.test(row.state()))
                .map(row -> new InterpreterLine(row, names.all(row.varieties(), city.hubLanguage()),
                        CityTime.between(row.since(), board.asOf())))
                .toList();
    }

    private static String percent(Optional<Integer> level) {
        return level.map(value -> value + " %").orElse("–");
    }
}
