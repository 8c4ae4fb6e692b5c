package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.port.NumberPlan;
import org.dragoman.gateway.port.Phrases;
import org.dragoman.gateway.port.TextQueue.Due;

/** The words of a text message: the same each time, so that it can be looked for at the carrier. */
public final class WriteText {

    private final Phrases phrases;
    private final NumberPlan numbers;

    public WriteText(Phrases phrases, NumberPlan numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    /** Empty where the language has no words for it. */
    public Optional<String> write(Due text) {
        return phrases.written(text.language(), text.word())
                .map(words -> words.replace("{number}", numbers.written(text.from())));
    }
}
