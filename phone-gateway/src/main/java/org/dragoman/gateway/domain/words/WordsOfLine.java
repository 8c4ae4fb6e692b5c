package org.dragoman.gateway.domain.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;

/** Everything that callers of a line may hear. */
public final class WordsOfLine {

    /** Of which a reference is read out. */
    private static final String DIGITS = "0123456789";

    private WordsOfLine() {}

    public static Stream<Utterance> of(Line line) {
        return Stream.concat(languages(line).stream().flatMap(WordsOfLine::sentences), ofMenu(line));
    }

    public static Stream<Utterance> sentences(Language language) {
        return Stream.concat(Stream.of(Sentence.values()).map(sentence -> new Utterance.Whole(language, sentence)),
                DIGITS.chars().mapToObj(digit -> new Utterance.Digit(language, (char) digit)));
    }

    public static Stream<Utterance> ofMenu(Line line) {
        return Stream.concat(line.menu().stream().flatMap(WordsOfLine::invitations),
                line.languagesOfMore().stream().map(Utterance.MoreLanguages::new));
    }

    private static Set<Language> languages(Line line) {
        var all = new LinkedHashSet<Language>();
        all.add(line.hub());
        line.menu().forEach(item -> all.add(item.language()));
        return all;
    }

    private static Stream<Utterance> invitations(MenuItem item) {
        Stream<Utterance> own = Stream.of(new Utterance.Invitation(item.language(), item.offers(), item.key()));
        if (item.choices().size() < 2) {
            return own;
        }
        Stream<Utterance> question = Stream.of(new Utterance.WhichVariety(item.language(), item.offers()));
        Stream<Utterance> answers = item.choices().stream()
                .map(choice -> new Utterance.VarietyInvitation(item.language(), choice.variety(), choice.key()));
        return Stream.of(own, question, answers).flatMap(part -> part);
    }
}
