package org.dragoman.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.local.city.DemoCities;

/**
 * A city whose residents call. Each line has an office of its own, whose one telephone is rung for whoever calls there;
 * residents and interpreters go through the languages in turn.
 *
 * @param people
 *            1 to 1000: so many residents, and so many interpreters
 */
public record PhoneCity(int people) {

    public static final String ID = "phonebench";

    private static final int LINES = 60;
    /** In the order of their keys in the menu. */
    private static final List<String> LANGUAGES = List.of("es", "ht", "cmn", "ru");
    private static final Map<String, String> QUICK = Map.of("DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "0",
            "DRAGOMAN_CARRIER_SPEECH_SPEED", "20");

    public PhoneCity {
        if (people < 1 || people > 1_000) {
            throw new IllegalArgumentException("There are numbers for 1 to 1000 people");
        }
    }

    public String resident(int number) {
        return "+12125556%03d".formatted(number % people);
    }

    /** The key that the resident presses in the menu. */
    public String key(int resident) {
        return Integer.toString(resident % LANGUAGES.size() + 1);
    }

    public String interpreter(int number) {
        return "+12125555%03d".formatted(number);
    }

    /** What is dialled by the caller of that number in the run. */
    public String line(int call) {
        return "+12125554%03d".formatted(call % LINES);
    }

    public List<String> offices() {
        return IntStream.range(0, LINES).mapToObj(PhoneCity::office).toList();
    }

    List<DemoCities.Line> lines() {
        return IntStream.range(0, LINES).mapToObj(one -> new DemoCities.Line(ID, line(one), "")).toList();
    }

    /** @return what the services and the carrier are told of it */
    Map<String, String> writtenTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ID + ".yaml"), seed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var environment = new HashMap<>(QUICK);
        environment.put("DRAGOMAN_DISPATCH_SEED_FOLDER", folder.toString());
        return environment;
    }

    private static String office(int number) {
        return "+12125557%03d".formatted(number);
    }

    private String seed() {
        return """
                city:
                  {id: %s, name: Phone Bench, hubLanguage: en, timeZone: America/New_York,
                   settings: {timing: {wrapUpSeconds: 1, ringSeconds: 30}}}
                agencies: [{id: hall, name: City Hall, sites: [%s]}]
                lines: [%s]
                vendors: []
                accounts: []
                interpreters:
                %s
                """.formatted(ID, each(LINES, PhoneCity::site), each(LINES, this::menu), staff());
    }

    private static String site(int number) {
        return "{id: office-%d, name: Office %d, phone: \"%s\"}".formatted(number, number, office(number));
    }

    private String menu(int number) {
        var keys = each(LANGUAGES.size(), index -> "{key: \"%d\", language: %s, choices: [{key: \"1\", variety: %s}]}"
                .formatted(index + 1, LANGUAGES.get(index), LANGUAGES.get(index)));
        return "{number: \"%s\", backup: \"+12125559999\", site: office-%d, menu: [%s]}".formatted(line(number), number,
                keys);
    }

    private String staff() {
        return IntStream.range(0, people).mapToObj(this::person).collect(Collectors.joining("\n"));
    }

    private String person(int number) {
        var language = LANGUAGES.get(number % LANGUAGES.size());
        return """
                  - {number: "%d", name: Interpreter %d, phone: "%s", availability: available, varieties: [%s], \
                certifications: [{variety: %s, kind: NYCertified, issuer: City, domains: [general], issued: today-500}]}"""
                .formatted(5000 + number, number, interpreter(number), language, language);
    }

    private static String each(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(", "));
    }
}
