package org.dragoman.gateway.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.dragoman.gateway.adapter.dispatch.LineDirectoryJson;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.Borrowed;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Silence;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.support.FakeDispatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseFilesTest {

    private static final PhraseShelf SHELF = PhraseFiles.shelf();
    static final List<String> LANGUAGES = PhraseFiles.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysEverySentenceAndInvitesToEveryKey(String tag) {
        var language = new Language(tag);
        assertThat(utterances(language)).allSatisfy(utterance -> assertThat(SHELF.isSilent(utterance)).isFalse());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyTextSaysWhoReviewedIt(String tag) {
        var texts = PhraseFiles.read(tag).texts();
        var sentences = texts.keySet().stream()
                .filter(name -> name.matches("[A-Z0-9_]+|(INVITATION|WHICH_VARIETY|VARIETY|domain|staff)\\..*"))
                .filter(name -> !name.endsWith(".review"));
        assertThat(sentences).allSatisfy(name -> assertThat(texts.get(name + ".review")).isNotBlank());
    }

    @Test
    void theLinesOfTheDemoCitiesAreNeverSilent() {
        var lines = LineDirectoryJson.read(FakeDispatch.LINES);
        assertThat(Silence.in(lines, SHELF::isSilent, SHELF::canBrief)).isEmpty();
    }

    @Test
    void aLanguageWithoutWordsIsNamed() {
        var lines = LineDirectoryJson.read(FakeDispatch.LINES.replace("\"language\": \"ht\"", "\"language\": \"wo\""));
        assertThat(Silence.in(lines, SHELF::isSilent, SHELF::canBrief)).isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).startsWith("City nyc: language wo has no words for "));
    }

    @Test
    void aLanguageThatBorrowsWordsIsNamedAndWhoCannotLendThemToo() {
        assertThat(Borrowed.in(LineDirectoryJson.read(FakeDispatch.LINES)))
                .containsExactly("City nyc: x-mixtec (key 31) is offered in es");
        var lines = LineDirectoryJson.read(FakeDispatch.LINES.replace("\"language\": \"es\", \"offers\"",
                "\"language\": \"ru\", \"offers\""));
        assertThat(Silence.in(lines, SHELF::isSilent, SHELF::canBrief)).contains(
                "City nyc: language ru has no words for the invitation to press 31 for x-mixtec",
                "City nyc: language ru has no words for the second question for x-mixtec");
    }

    @Test
    void aLineOfStaffIsNotSilentInItsHubLanguage() {
        var lines = LineDirectoryJson.read(FakeDispatch.LINES.replace("\"hubLanguage\": \"en\",\n   \"kind\"",
                "\"hubLanguage\": \"ht\",\n   \"kind\""));
        assertThat(Silence.in(lines, SHELF::isSilent, SHELF::canBrief))
                .contains("City nyc: language ht has no words for ENTER_AGENCY_CODE");
    }

    @Test
    void anArabicVarietyThatTheSecondQuestionCannotSayIsNamed() {
        var lines = LineDirectoryJson.read(FakeDispatch.LINES.replace("arz", "zzz"));
        assertThat(Silence.in(lines, SHELF::isSilent, SHELF::canBrief))
                .containsExactly("City nyc: language ar has no words for the answer zzz to the second question");
    }

    @Test
    void anInterpreterIsBriefedInWholeSentencesOfTheHubLanguage() {
        var brief = new Utterance.Brief(new Language("fr"), "créole haïtien", "Service aux citoyens", "legal");
        assertThat(PhraseFiles.read("fr").text(brief)).contains("Appel pour interprète. créole haïtien, pour "
                + "Service aux citoyens, affaires juridiques. Pour accepter, appuyez sur le 1. "
                + "Pour refuser, appuyez sur le 2. Pour refuser et faire une pause, appuyez sur le 3.");
    }

    /** The basic characters of GSM 03.38 that are letters, digits and marks here; any other halves what a part holds. */
    private static final String ONE_PART = "[A-Za-z0-9 .,:;'!?()/+%&#*=\"<>@$_-èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà]{1,160}";

    @Test
    void whoeverCanBeBriefedCanBeToldByTextMessageInOnePart() {
        var hubs = LANGUAGES.stream().map(Language::new).filter(SHELF::canBrief).toList();
        assertThat(hubs).hasSizeGreaterThanOrEqualTo(2).allSatisfy(hub -> assertThat(TextWord.values())
                .filteredOn(word -> !word.isToResidents())
                .allSatisfy(word -> assertThat(SHELF.written(hub, word).orElse("")).matches(ONE_PART)));
    }

    /** Of the 67 characters that a part holds in any alphabet, two: what residents are written is short. */
    private static final int TWO_PARTS = 2 * 67;
    /** As long as phone numbers are written. */
    private static final String NUMBER = "+44 20 7946 01422";

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void residentsAreWrittenToInTheirOwnLanguageWithANumberToCallAndHowToEndIt(String tag) {
        assertThat(TextWord.values()).filteredOn(TextWord::isToResidents).isNotEmpty().allSatisfy(word -> {
            var written = SHELF.written(new Language(tag), word).orElse("");
            assertThat(written).contains("{number}").containsPattern("STOP|ARRET");
            assertThat(written.replace("{number}", NUMBER).length()).isLessThanOrEqualTo(TWO_PARTS);
        });
    }

    /** Whoever reads over a shoulder learns of no service, and of no language but the one that they read. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void itNamesNeitherAServiceNorALanguage(String tag) {
        var texts = PhraseFiles.read(tag).texts();
        var word = Objects.requireNonNull(texts.get("TEXT_WE_CALLED"));
        assertThat(word.toLowerCase(Locale.ROOT)).doesNotContain("interpr", "interprèt", "entèprèt", "переводч",
                "перекладач", "tłumacz", "tercüman", "通訳", "通译", "口译", "傳譯", "통역", "مترجم", "দোভাষী", "दुभाषि",
                "दोभाषे", "ਦੁਭਾਸ਼ੀ", "thông dịch", "intérpret", "intèrprete", "përkthye", "city", "dragoman");
    }

    @Test
    void aVendorIsToldForWhomAndIsAskedForNoKey() {
        var brief = new Utterance.VendorBrief(new Language("fr"), "créole haïtien", "Service aux citoyens");
        assertThat(PhraseFiles.read("fr").text(brief)).contains("Demande d’interprète. créole haïtien, pour "
                + "Service aux citoyens. Veuillez rester en ligne.");
    }

    static Stream<Utterance> recorded() {
        return LANGUAGES.stream().map(PhraseFiles::read)
                .filter(book -> book.voicing() instanceof Voicing.Recorded)
                .flatMap(book -> utterances(book.language()));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aRecordingIsWhatATelephoneCarriesIsNotSilentAndItsTranscriptIsTheText(Utterance utterance)
            throws IOException, UnsupportedAudioFileException {
        var path = "/static" + Recordings.path(utterance);
        try (var audio = AudioSystem.getAudioInputStream(Objects.requireNonNull(getClass().getResource(path)))) {
            assertThat(audio.getFormat().getEncoding()).isEqualTo(Encoding.ULAW);
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
            assertThat(audio.getFormat().getChannels()).isEqualTo(1);
            assertThat(loudness(audio)).isGreaterThan(500);
        }
        var text = PhraseFiles.read(utterance.language().tag()).text(utterance).orElseThrow();
        try (var transcript = Objects
                .requireNonNull(getClass().getResourceAsStream(path.replace(".wav", ".vtt")))) {
            assertThat(new String(transcript.readAllBytes(), StandardCharsets.UTF_8)).startsWith("WEBVTT\n")
                    .contains("\n" + text + "\n");
        }
    }

    /** Root mean square of the samples: silence is below a hundred, speech in the thousands. */
    private static double loudness(AudioInputStream mulaw) throws IOException {
        var linear = AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, mulaw).readAllBytes();
        return Math.sqrt(IntStream.range(0, linear.length / 2)
                .mapToDouble(i -> (short) (linear[2 * i] & 0xff | linear[2 * i + 1] << 8))
                .map(sample -> sample * sample)
                .average().orElse(0));
    }

    private static Stream<Utterance> utterances(Language language) {
        return Stream.concat(Stream.of(Sentence.values()).map(sentence -> new Utterance.Whole(language, sentence)),
                IntStream.rangeClosed(0, 9).mapToObj(Integer::toString).flatMap(key -> Stream.of(
                        new Utterance.Invitation(language, Optional.empty(), key),
                        new Utterance.Digit(language, key.charAt(0)))));
    }
}
