package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.domain.view.DeskView;
import org.dragoman.dispatch.usecase.ShowDesk;
import org.dragoman.dispatch.usecase.ShowRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Reads what the desk page shows. */
@Component
class DeskModel {

    /** @param minutes empty where there was no session */
    record PastLine(
            UUID id, String time, LanguageName language, String reference, String state, boolean open,
            Optional<Integer> minutes) {}

    private final ShowDesk showDesk;
    private final ShowRequest showRequest;
    private final LanguageNames names;
    private final PhoneText phones;

    DeskModel(ShowDesk showDesk, ShowRequest showRequest, LanguageNames names, PhoneText phones) {
        this.showDesk = showDesk;
        this.showRequest = showRequest;
        this.names = names;
        this.phones = phones;
    }

    /** The day of this desk, which moves with its requests. */
    Mono<Rendering> today(Caller caller, City city) {
        return showDesk.show(caller).switchIfEmpty(Mono.error(NoSuchPage::new))
                .map(desk -> day(Rendering.view("desk :: day"), desk, city).build());
    }

    /** @param turnedOut what this desk has asked for and was another language */
    record Page(Rendering.Builder<?> rendering, TurnedOut turnedOut) {}

    Mono<Page> page(Caller caller, City city, Optional<UUID> request) {
        var panel = Mono.justOrEmpty(request).flatMap(id -> panel(caller, city, id))
                .map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(showDesk.show(caller).switchIfEmpty(Mono.error(NoSuchPage::new)), panel,
                (desk, found) -> new Page(page(desk, found, city), new TurnedOut(desk.turnedOut())));
    }

    /** Empty for a request that is not there or not this desk's. */
    Mono<RequestPanel> panel(Caller caller, City city, UUID request) {
        return showRequest.show(caller, new RequestId(request), RequestView::seeks)
                .map(view -> RequestPanel.of(view, names.of(view.variety(), city.hubLanguage()), city));
    }

    private Rendering.Builder<?> page(DeskView desk, Optional<RequestPanel> panel, City city) {
        var page = day(Rendering.view("desk"), desk, city)
                .modelAttribute("phone", phones.national(desk.phone().e164()))
                .modelAttribute("usual", names.all(desk.usual(), city.hubLanguage()));
        panel.ifPresent(found -> page.modelAttribute("panel", found));
        return page;
    }

    private Rendering.Builder<?> day(Rendering.Builder<?> page, DeskView desk, City city) {
        return page.modelAttribute("desk", desk)
                .modelAttribute("longest", CityTime.span(desk.longestWaitSeconds()))
                .modelAttribute("past", past(desk, city));
    }

    private List<PastLine> past(DeskView desk, City city) {
        var time = new CityTime(city.timeZone());
        return desk.today().stream().map(past -> new PastLine(past.id(), time.minutes(past.createdAt()),
                names.of(past.variety(), city.hubLanguage()), past.reference(), past.state().name(),
                past.state().isOpen(), past.minutes())).toList();
    }
}
