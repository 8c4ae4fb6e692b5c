package org.dragoman.dispatch.adapter.http.page;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.view.LadderView;
import org.dragoman.dispatch.usecase.ShowLadders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the search widens, rung by rung, in plain sentences. */
@Controller
class LadderPage {

    /** @param after empty for the first rung */
    record RungLine(int number, Optional<String> after, int phones, List<String> dropped, boolean vendor,
            boolean callBack) {}

    /** @param since the day and minute in the city's own time */
    record LadderPart(
            Optional<String> agency, Optional<Integer> version, String since, List<RungLine> rungs, String end) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ShowLadders showLadders;

    LadderPage(ShowLadders showLadders) {
        this.showLadders = showLadders;
    }

    @GetMapping("/board/ladder")
    Mono<Rendering> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        var city = PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
        return showLadders.show(caller.city()).map(ladders -> Rendering.view("ladder")
                .modelAttribute("ladders", ladders.stream().map(view -> part(view, city)).toList()).build());
    }

    private static LadderPart part(LadderView view, City city) {
        return new LadderPart(view.agency(), view.version().map(LadderView.Version::number),
                view.version().map(version -> DAY.format(version.since().atZone(city.timeZone()))).orElse(""),
                rungs(view), span(view.longestWait()));
    }

    private static List<RungLine> rungs(LadderView view) {
        var lines = new ArrayList<RungLine>();
        for (Rung rung : view.ladder().rungs()) {
            lines.add(new RungLine(lines.size() + 1,
                    Optional.of(rung.after()).filter(after -> !after.isZero()).map(LadderPage::span), rung.phones(),
                    rung.dropPreferences().stream().map(Preference::code).sorted().toList(), rung.vendor(),
                    rung.callBack()));
        }
        return lines;
    }

    private static String span(Duration time) {
        return CityTime.span(time.toSeconds());
    }
}
