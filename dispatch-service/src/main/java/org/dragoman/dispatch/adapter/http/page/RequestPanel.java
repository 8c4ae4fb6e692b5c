package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.view.RequestStep;
import org.dragoman.dispatch.domain.view.RequestView;

/**
 * A request as its desk watches it: one sentence on where it stands, one on how long it may take, and the steps so far.
 *
 * @param headline what happens now
 * @param promise how long it may take, or what is done when nobody comes; left out once somebody has come
 * @param callBack that somebody is called back, while an interpreter is sought
 * @param clock whether its time still runs
 * @param otherNumber the desk's phone was not answered: the same is asked for with another one
 * @param seconds waited so far, or in session so far
 */
record RequestPanel(
        UUID id, String reference, LanguageName language, boolean open, boolean inSession, Sentence headline,
        Optional<Sentence> promise, Optional<Sentence> callBack, boolean otherNumber, boolean clock, long seconds,
        List<StepLine> steps) {

    /** A message with what is filled in. */
    record Sentence(String key, Object... with) {}

    record StepLine(String time, Sentence text, boolean last) {}

    public String span() {
        return CityTime.span(seconds);
    }

    static RequestPanel of(RequestView view, LanguageName language, City city) {
        var time = new CityTime(city.timeZone());
        boolean inSession = view.state() == RequestState.IN_SESSION;
        long seconds = inSession
                ? view.sessionBeganAt().map(at -> CityTime.between(at, view.asOf())).orElse(0L)
                : view.waited().toSeconds();
        return new RequestPanel(view.id(), view.reference(), language, view.state().isOpen(), inSession,
                headline(view), promise(view, language, time), callBack(view, time),
                view.endReason().filter(EndReason.DESK_NOT_REACHED::equals).isPresent(), view.state().isOpen(), seconds,
                steps(view, time));
    }

    private static Sentence headline(RequestView view) {
        String number = view.present().map(RequestView.Ring::number).orElse("");
        return switch (view.state()) {
            case WAITING -> view.position() == 1
                    ? new Sentence("panel.next")
                    : new Sentence("panel.place",
                            view.position());
            case RINGING -> new Sentence("panel.ringing", number);
            case CONNECTING -> new Sentence(connecting(view), number);
            case IN_SESSION -> new Sentence("panel.session", number);
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED ->
                new Sentence("end." + view.endReason().map(Enum::name).orElse(view.state().name()));
        };
    }

    private static String connecting(RequestView view) {
        if (view.present().flatMap(RequestView.Ring::connectedAt).isEmpty()) {
            return "panel.joining";
        }
        return view.ringsResidentFirst() ? "panel.callback.rings" : "panel.pickup";
    }

    private static Optional<Sentence> promise(RequestView view, LanguageName language, CityTime time) {
        if (!view.seeks()) {
            return Optional.empty();
        }
        String until = view.callBackUntil().filter(moment -> view.sessionBeganAt().isEmpty()).or(view::deadline)
                .map(time::minutes).orElse("");
        if (view.onDuty() == 0) {
            return Optional.of(new Sentence("panel.nobody", language.name(), until));
        }
        return Optional.of(view.estimatedWaitSeconds()
                .map(seconds -> seconds < 60
                        ? new Sentence("panel.wait.seconds", seconds)
                        : new Sentence("panel.wait.minutes", (seconds + 59) / 60))
                .orElseGet(() -> new Sentence(
                        view.state() == RequestState.WAITING ? "panel.busy" : "panel.qualified", view.onDuty(),
                        until)));
    }

    private static Optional<Sentence> callBack(RequestView view, CityTime time) {
        return view.callBackUntil().filter(until -> view.seeks() && view.sessionBeganAt().isEmpty())
                .map(until -> new Sentence("panel.callback", time.minutes(until)));
    }

    private static List<StepLine> steps(RequestView view, CityTime time) {
        var steps = view.steps();
        return steps.stream().map(step -> new StepLine(time.seconds(step.at()), text(step),
                step.equals(steps.getLast()))).toList();
    }

    private static Sentence text(RequestStep step) {
        return new Sentence("step." + step.kind().name(), step.interpreter().orElse(""));
    }
}
