package org.dragoman.dispatch.adapter.http.page;

import java.util.Optional;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.usecase.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The desk's page again, with what was typed and one sentence on what to mend. */
@Component
class DeskRefusals {

    private final DeskModel desk;
    private final LanguageNames names;

    DeskRefusals(DeskModel desk, LanguageNames names) {
        this.desk = desk;
        this.names = names;
    }

    Mono<Rendering> page(Caller caller, City city, DeskForm form, Answer refusal) {
        return desk.page(caller, city, Optional.empty())
                .map(page -> page.rendering().status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .modelAttribute("form", form)
                        .modelAttribute("chosen", names.of(form.language(), city.hubLanguage()))
                        .modelAttribute("problem", sentence(refusal))
                        .build());
    }

    /** The message of a field or refusal; each is in messages/staff in every hub language. */
    private static String sentence(Answer refusal) {
        return switch (refusal) {
            case Answer.BadField bad -> "problem." + bad.field();
            case Answer.UnknownSite site -> "problem.site";
            case Answer.KeyReused reused -> "problem.key";
            case Answer.LimitReached over -> "problem.limit";
            case Answer.NotDispatchable no -> switch (no.catalogue()) {
                case CatalogueAnswer.Question question -> "problem.question";
                case CatalogueAnswer.Signed signed -> "problem.signed";
                case CatalogueAnswer.Unknown unknown -> "problem.language";
                case CatalogueAnswer.Dispatchable spoken -> throw new IllegalStateException("Dispatchable");
            };
            case Answer.Accepted accepted -> throw new IllegalStateException("Accepted");
        };
    }
}
