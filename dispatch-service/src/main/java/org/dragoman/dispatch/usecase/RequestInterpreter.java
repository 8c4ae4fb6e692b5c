package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.domain.request.Channel;
import reactor.core.publisher.Mono;

/** A desk asks for an interpreter: checked, committed, then matched. */
public class RequestInterpreter {

    private final LanguageCatalogue catalogue;
    private final AskReader reader;
    private final AdmitOrder admitOrder;
    private final DispatchMetrics metrics;
    private final Interpreters interpreters;
    private final HoldToLimit holdToLimit;

    public RequestInterpreter(
            LanguageCatalogue catalogue, AskReader reader, AdmitOrder admitOrder, DispatchMetrics metrics,
            Interpreters interpreters, HoldToLimit holdToLimit) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.admitOrder = admitOrder;
        this.metrics = metrics;
        this.interpreters = interpreters;
        this.holdToLimit = holdToLimit;
    }

    public Mono<Answer> request(Ask ask) {
        return switch (catalogue.find(ask.language())) {
            case CatalogueAnswer.Dispatchable spoken -> admit(ask, spoken.variety().tag());
            case CatalogueAnswer.Question question -> Mono.just(new Answer.NotDispatchable(question));
            case CatalogueAnswer.Signed signed -> Mono.just(new Answer.NotDispatchable(signed));
            case CatalogueAnswer.Unknown unknown -> Mono.just(new Answer.NotDispatchable(unknown));
        };
    }

    private Mono<Answer> admit(Ask ask, VarietyTag variety) {
        Optional<Answer.BadField> bad = reader.firstProblem(ask);
        return bad.isPresent()
                ? Mono.just(bad.get())
                : unknownPerson(ask).switchIfEmpty(overLimit(ask))
                        .switchIfEmpty(Mono.defer(() -> admitOrder.admit(reader.order(ask, variety))
                                .map(admission -> answer(ask, admission))));
    }

    /** Nobody waits for a number that names no interpreter. */
    private Mono<Answer> unknownPerson(Ask ask) {
        return Mono.justOrEmpty(ask.preferences().knownInterpreter())
                .filterWhen(number -> interpreters.numbered(ask.city(), number).hasElement().map(known -> !known))
                .<Answer>map(number -> new Answer.BadField("preferences.knownInterpreter",
                        "There is no interpreter with this public number"));
    }

    private Mono<Answer> overLimit(Ask ask) {
        return Mono.defer(() -> holdToLimit.refuses(ask)).filter(refused -> refused)
                .map(refused -> new Answer.LimitReached());
    }

    private Answer answer(Ask ask, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                if (!admitted.again()) {
                    metrics.requested(Channel.DESK);
                }
                yield new Answer.Accepted(admitted);
            }
            case Admission.KeyReused reused -> new Answer.KeyReused();
            case Admission.UnknownSite unknown -> new Answer.UnknownSite(ask.site());
            case Admission.ReferenceTaken taken ->
                throw new IllegalStateException("Every drawn reference was taken");
        };
    }
}
