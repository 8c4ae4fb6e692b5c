package org.dragoman.dispatch.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Happening;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.domain.view.RequestStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on a page is left unsaid in one of its languages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.]*)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"staff_fr", "public_es", "public_ht", "public_fr", "public_ar"})
    void eachLanguageSaysTheSame(String translated) {
        var english = read(translated.replaceAll("_.*", ""));
        var other = read(translated);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            var language = Locale.forLanguageTag(translated.replaceAll(".*_", ""));
            assertThat(new MessageFormat(other.getProperty(key), language).toPattern()).as(key).isNotEmpty();
        }
    }

    @Test
    void whatThePagesSayIsWritten() throws IOException {
        var written = new TreeSet<>(read("staff").stringPropertyNames());
        written.addAll(read("public").stringPropertyNames());
        try (var files = Files.walk(TEMPLATES)) {
            var used = files.filter(file -> file.toString().endsWith(".html")).flatMap(MessagesTest::used).toList();
            assertThat(used).isNotEmpty();
            assertThat(written).containsAll(used);
        }
    }

    @Test
    void eachStateReasonAndStepHasItsWords() {
        var written = read("staff").stringPropertyNames();
        assertThat(written).contains("why.human").containsAll(named("state.", RequestState.values()))
                .containsAll(named("end.", EndReason.values()))
                .containsAll(named("step.", RequestStep.Kind.values()))
                .containsAll(named("availability.", Availability.values()))
                .containsAll(named("alarm.", BoardView.Alarm.values()))
                .containsAll(named("me.", Availability.values()))
                .containsAll(named("rejection.", Rejection.values()))
                .containsAll(named("happening.", Happening.values()))
                .containsAll(named("why.ring.", AssignmentState.values()))
                .containsAll(named("why.requested.", Channel.values()))
                .containsAll(named("why.prioritised.", Urgency.values()));
    }

    private static Set<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    private static Stream<String> used(Path template) {
        try {
            return USED.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
