package org.dragoman.campaign.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dragoman.campaign.load.Desks;
import org.dragoman.campaign.theatre.GuestCity;
import org.dragoman.local.city.DemoCities;

/**
 * A city with many interpreters. Four languages, each interpreter speaks two of them, so that no queue is by itself.
 *
 * @param interpreters
 *            1 to 1000
 */
record CrowdCity(int interpreters) {

    static final String ID = "crowd";
    private static final String TOKEN = "drg_crowd_00000000000000000000000000000000";
    private static final List<String> LANGUAGES = List.of("es", "cmn", "ht", "ru");
    private static final String SITE = "counter";

    CrowdCity {
        if (interpreters < 1 || interpreters > 1_000) {
            throw new IllegalArgumentException("A crowd has 1 to 1000 interpreters");
        }
    }

    static String token() {
        return TOKEN;
    }

    static Desks.Office office() {
        return new Desks.Office(SITE, IntStream.range(0, 900).mapToObj("+12125556%03d"::formatted).toList(), LANGUAGES);
    }

    /** Public number by phone number. */
    Map<String, String> phones() {
        var phones = new LinkedHashMap<String, String>();
        IntStream.range(0, interpreters)
                .forEach(one -> phones.put("+12125555%03d".formatted(one), Integer.toString(5000 + one)));
        return phones;
    }

    GuestCity writtenTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ID + ".yaml"), seed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GuestCity(folder, new DemoCities.Line(ID, "+12125554900", ""), TOKEN);
    }

    private String seed() {
        var text = new StringBuilder(
                """
                        city: {id: crowd, name: Crowd, hubLanguage: en, timeZone: America/New_York}
                        agencies: [{id: hall, name: City Hall, sites: [{id: counter, name: Counter, phone: "+12125554901"}]}]
                        lines: [{number: "+12125554900", backup: "+12125554999", site: counter, menu: []}]
                        vendors: []
                        accounts: []
                        interpreters:
                        """);
        phones().forEach((phone, number) -> text.append(person(phone, number)));
        return text.toString();
    }

    private static String person(String phone, String number) {
        var which = Integer.parseInt(number);
        var first = LANGUAGES.get(which % LANGUAGES.size());
        var second = LANGUAGES.get((which / LANGUAGES.size() + which + 1) % LANGUAGES.size());
        return first.equals(second)
                ? entry(phone, number, first, certificate(first))
                : entry(phone, number, first + ", " + second, certificate(first) + ", " + certificate(second));
    }

    private static String entry(String phone, String number, String varieties, String certificates) {
        return "  - {number: \"%s\", name: Interpreter %s, phone: \"%s\", availability: available, varieties: [%s], certifications: [%s]}%n"
                .formatted(number, number, phone, varieties, certificates);
    }

    private static String certificate(String variety) {
        return "{variety: %s, kind: NYCertified, issuer: City, domains: [general], issued: today-500}"
                .formatted(variety);
    }
}
