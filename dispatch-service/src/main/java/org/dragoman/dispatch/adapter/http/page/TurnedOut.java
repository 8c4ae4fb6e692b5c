package org.dragoman.dispatch.adapter.http.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.dispatch.adapter.http.page.LanguageNames.Choice;
import org.dragoman.dispatch.adapter.http.page.LanguageNames.Question;
import org.dragoman.dispatch.domain.view.DeskView;

/** What a desk has asked for before and was another language: remembered for its next question, never chosen for it. */
record TurnedOut(List<DeskView.TurnedOut> before) {

    TurnedOut {
        before = List.copyOf(before);
    }

    /** What this variety was instead, the most frequent first. */
    List<String> of(String asked) {
        return before.stream().filter(one -> one.asked().equals(asked)).map(DeskView.TurnedOut::spoken).toList();
    }

    /** Choices that it was before come first, and say so. */
    Question marked(Question question) {
        var spoken = before.stream().map(DeskView.TurnedOut::spoken).collect(Collectors.toSet());
        return new Question(question.name(), question.question(), question.choices().stream()
                .map(choice -> new Choice(choice.name(), choice.hint(), spoken.contains(choice.name().tag())))
                .sorted(Comparator.comparing(choice -> !choice.turnedOut())).toList());
    }
}
