package org.dragoman.gateway.voice;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.text.Bidi;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.words.Utterance;

/** One phrase book as a page that a reviewer can read from top to bottom and mark up. */
record ScriptPage(String tag, Phrasebook book) {

    private static final String DRAFT = "machine draft";
    private static final Map<String, String> ENGLISH = PhraseFiles.read("en").texts();
    private static final String RESOURCES = "../../phone-gateway/src/main/resources/";

    static ScriptPage of(String tag) {
        return new ScriptPage(tag, PhraseFiles.read(tag));
    }

    String drawn() {
        return """
                # What is said in %s

                How to mark up this page is in [README.md](README.md). It is drawn from
                [%s.properties](%svoice/%s.properties) by a test.

                The keys of the phone, as they are named in the sentences:

                %s
                The digits of a number, as they are said one by one:

                %s%s""".formatted(name(), tag, RESOURCES, tag, quoted(keyNames()), quoted(digits()),
                Stream.of(Heard.Part.values()).map(this::part).collect(joining()));
    }

    /** A row of the table of languages. */
    String row() {
        return "| [%s](%s.md) | %s | %d | %d |%n".formatted(name(), tag, voice(), keys().count(),
                keys().filter(this::isReviewed).count());
    }

    Stream<String> keys() {
        return Stream.of(Heard.values()).flatMap(heard -> heard.keysIn(book.texts()));
    }

    private String part(Heard.Part part) {
        var sections = Stream.of(Heard.values()).filter(heard -> heard.part == part)
                .flatMap(heard -> heard.keysIn(book.texts()).map(key -> section(heard, key)))
                .collect(joining());
        return sections.isEmpty() ? "" : "\n## %s\n%s".formatted(part.title, sections);
    }

    private String section(Heard heard, String key) {
        return """

                ### %s

                When: %s
                <br>In English: %s

                %s
                Voice: %s
                <br>Reviewed by: %s
                <br>Better words:
                """.formatted(key, heard.when, english(key), quoted(spoken(book.texts(), key)), voice(heard, key),
                isReviewed(key) ? review(key) : "nobody yet (" + DRAFT + ")");
    }

    private String english(String key) {
        if (key.startsWith("VARIETY.") || key.startsWith("INVITATION.")) {
            return "For %s, press one.".formatted(offered(key));
        }
        if (key.startsWith("WHICH_VARIETY.")) {
            return "Which %s do you speak?".formatted(offered(key));
        }
        if (key.equals("INVITATION")) {
            return spoken(ENGLISH, key).replace("English", name());
        }
        return ENGLISH.containsKey(key) ? spoken(ENGLISH, key) : "Which %s do you speak?".formatted(name());
    }

    private static String offered(String key) {
        var tag = key.substring(key.indexOf('.') + 1);
        return CatalogueNames.find(tag).orElse("the variety " + tag);
    }

    private static String spoken(Map<String, String> texts, String key) {
        return text(texts, key).replace("{key}", text(texts, "key." + keyOf(key)));
    }

    /** For example: any key may be named, but recordings of the way to more languages name only this one. */
    private static char keyOf(String key) {
        return switch (key) {
            case "MORE" -> '9';
            case "INVITATION" -> '3';
            case String other -> '1';
        };
    }

    private String keyNames() {
        return IntStream.rangeClosed(0, 9).mapToObj(key -> key + " " + text(book.texts(), "key." + key))
                .collect(joining(" · "));
    }

    private String digits() {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> book.text(new Utterance.Digit(book.language(), (char) ('0' + digit))).orElseThrow())
                .collect(joining(" · "));
    }

    private String quoted(String words) {
        return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? "> %s%n".formatted(words)
                : "<blockquote dir=\"rtl\" lang=\"%s\">%n%n%s%n%n</blockquote>%n".formatted(tag, words);
    }

    private String voice() {
        return switch (book.voicing()) {
            case Voicing.CarrierVoice by -> "the carrier's %s in %s".formatted(by.voice(), by.language());
            case Voicing.Recorded() -> "recorded, made by " + text(book.texts(), "recorded.voice");
        };
    }

    private String voice(Heard heard, String key) {
        if (heard.part == Heard.Part.WRITTEN) {
            return "none, it is a text message";
        }
        return switch (book.voicing()) {
            case Voicing.CarrierVoice by -> voice();
            case Voicing.Recorded() -> "[%s](%s%s), %s".formatted(recording(key), RESOURCES,
                    "static/prompts/%s/%s".formatted(tag, recording(key)), voice());
        };
    }

    private static String recording(String key) {
        var file = key.toLowerCase(Locale.ROOT).replace('_', '-');
        return text(ENGLISH, key).contains("{key}") ? "%s-%s.wav".formatted(file, keyOf(key)) : file + ".wav";
    }

    private boolean isReviewed(String key) {
        return !review(key).equals(DRAFT);
    }

    private String review(String key) {
        return text(book.texts(), key + ".review");
    }

    private String name() {
        return CatalogueNames.of(tag);
    }

    private static String text(Map<String, String> texts, String key) {
        return requireNonNull(texts.get(key), key);
    }
}
