package org.dragoman.gateway.adapter.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Announcing;
import org.dragoman.gateway.domain.line.CardLanguage;
import org.dragoman.gateway.domain.line.Choice;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.line.Notice;
import org.dragoman.gateway.domain.line.StaffLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract's LineDirectory. A reader of a newer contract ignores what it does not know. */
public record LineDirectoryJson(List<LineJson> lines, @Nullable List<StaffLineJson> staffLines) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public record LineJson(String city, String number, String backupNumber, String hubLanguage, List<ItemJson> menu,
            @Nullable Boolean asksDanger, @Nullable String notice, @Nullable Boolean asksOffice) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record StaffLineJson(String city, String number, String backupNumber, String hubLanguage, String kind,
            @Nullable List<CardLanguageJson> languages) {}

    public record CardLanguageJson(String key, String name, List<SpokenJson> choices) {}

    public record SpokenJson(String key, String variety, String name) {}

    public record ItemJson(String key, String language, @Nullable String offers, List<ChoiceJson> choices) {}

    public record ChoiceJson(String key, String variety) {}

    public static LineDirectory read(String json) {
        return JSON.readValue(json, LineDirectoryJson.class).toDomain();
    }

    public static String write(LineDirectory directory) {
        return JSON.writeValueAsString(of(directory));
    }

    private LineDirectory toDomain() {
        var ofStaff = staffLines == null ? List.<StaffLineJson>of() : staffLines;
        return new LineDirectory(lines.stream().map(LineDirectoryJson::line).toList(),
                ofStaff.stream().flatMap(LineDirectoryJson::staffLine).toList());
    }

    /** A kind of a newer contract is not known here: that number is not in service yet. */
    private static Stream<StaffLine> staffLine(StaffLineJson line) {
        return Arrays.stream(StaffLine.Kind.values()).filter(known -> known.name().equals(line.kind))
                .map(kind -> new StaffLine(new CityId(line.city), new PhoneNumber(line.number),
                        new PhoneNumber(line.backupNumber), new Language(line.hubLanguage), kind,
                        line.languages == null
                                ? List.of()
                                : line.languages.stream().map(LineDirectoryJson::cardLanguage).toList()));
    }

    private static CardLanguage cardLanguage(CardLanguageJson language) {
        return new CardLanguage(language.key, language.name, language.choices.stream()
                .map(choice -> new CardLanguage.Spoken(choice.key, new Language(choice.variety), choice.name))
                .toList());
    }

    private static Line line(LineJson line) {
        return new Line(new CityId(line.city), new PhoneNumber(line.number), new PhoneNumber(line.backupNumber),
                new Language(line.hubLanguage), line.menu.stream().map(LineDirectoryJson::item).toList(),
                new Announcing(Boolean.TRUE.equals(line.asksDanger), notice(line.notice),
                        Boolean.TRUE.equals(line.asksOffice)));
    }

    /** A notice of a newer contract is not known here: better a line that says too little than no line. */
    private static Optional<Notice> notice(@Nullable String name) {
        return Arrays.stream(Notice.values()).filter(known -> known.name().equals(name)).findFirst();
    }

    private static MenuItem item(ItemJson item) {
        return new MenuItem(item.key, new Language(item.language), Optional.ofNullable(item.offers).map(Language::new),
                item.choices.stream().map(choice -> new Choice(key(choice.key), new Language(choice.variety)))
                        .toList());
    }

    private static char key(String key) {
        if (key.length() != 1) {
            throw new IllegalArgumentException("A key is one digit");
        }
        return key.charAt(0);
    }

    private static LineDirectoryJson of(LineDirectory directory) {
        return new LineDirectoryJson(directory.lines().stream().map(LineDirectoryJson::json).toList(),
                directory.staffLines().stream().map(LineDirectoryJson::json).toList());
    }

    private static StaffLineJson json(StaffLine line) {
        return new StaffLineJson(line.city().value(), line.number().e164(), line.backup().e164(), line.hub().tag(),
                line.kind().name(), line.languages().stream().map(LineDirectoryJson::json).toList());
    }

    private static CardLanguageJson json(CardLanguage language) {
        return new CardLanguageJson(language.key(), language.name(), language.choices().stream()
                .map(choice -> new SpokenJson(choice.key(), choice.variety().tag(), choice.name())).toList());
    }

    private static LineJson json(Line line) {
        return new LineJson(line.city().value(), line.number().e164(), line.backup().e164(), line.hub().tag(),
                line.menu().stream().map(LineDirectoryJson::json).toList(), line.announcing().danger(),
                line.announcing().notice().map(Notice::name).orElse(null), line.announcing().office());
    }

    private static ItemJson json(MenuItem item) {
        return new ItemJson(item.key(), item.language().tag(), item.offers().map(Language::tag).orElse(null),
                item.choices().stream()
                        .map(choice -> new ChoiceJson(String.valueOf(choice.key()), choice.variety().tag())).toList());
    }
}
