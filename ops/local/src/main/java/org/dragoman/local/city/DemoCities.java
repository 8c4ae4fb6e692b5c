package org.dragoman.local.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** All demo cities together: the numbers that the carrier's account owns, and the phones of everybody in them. */
public final class DemoCities {

    /**
     * A number of the carrier's account: residents or a city's own people dial it.
     *
     * @param number
     *            E.164
     * @param fallback
     *            what the carrier does with a call when the gateway cannot be reached; it needs none of our machines. Empty
     *            where there is none
     */
    public record Line(String city, String number, String fallback) {}

    /** The names to log in with in one city, by role. */
    public record People(String city, String cityName, Map<String, List<String>> usernames) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<SeedCity> cities;

    private DemoCities(List<SeedCity> cities) {
        this.cities = List.copyOf(cities);
    }

    public static DemoCities read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:seed/*.yaml");
            var cities = new ArrayList<SeedCity>();
            for (var file : files) {
                try (var text = file.getInputStream()) {
                    cities.add(JSON.convertValue(yaml(text), SeedCity.class));
                }
            }
            return new DemoCities(cities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each city those of residents first. */
    public List<Line> lines() {
        return cities.stream()
                .flatMap(city -> Stream.concat(
                        city.lines().stream().map(line -> line(city, line.number(), line.backup())),
                        city.linesOfStaff().stream().map(line -> line(city, line.number(), line.backup()))))
                .toList();
    }

    private static Line line(SeedCity city, String number, String backup) {
        return new Line(city.city().id(), number, fallback(city, backup));
    }

    /** As an operator pastes it into the carrier's console (docs/carrier.md). */
    private static String fallback(SeedCity city, String backup) {
        var file = "/fallback/%s.xml".formatted(city.city().hubLanguage());
        try (var text = DemoCities.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{backup}", backup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<People> people() {
        return cities.stream().map(city -> new People(city.city().id(), city.city().name(), city.accounts().stream()
                .collect(Collectors.groupingBy(SeedCity.Account::role,
                        Collectors.mapping(SeedCity.Account::username, Collectors.toList())))))
                .toList();
    }

    /** Writes the phones of the wall in the form that the simulator reads. */
    public void writePhones(Path file) {
        var phones = Stream.concat(residents(), cities.stream().flatMap(DemoCities::phones)).toList();
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(phones));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<WallPhone> residents() {
        try (var text = DemoCities.class.getResourceAsStream("/city/residents.yaml")) {
            return Arrays.stream(JSON.convertValue(yaml(text), WallPhone[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<WallPhone> phones(SeedCity seed) {
        var city = seed.city().id();
        return Stream.of(places(seed, city), interpreters(seed, city), vendors(seed, city), backups(seed, city))
                .flatMap(phones -> phones);
    }

    // A line joins its site to a resident's call; every other site asks from its desk.
    private static Stream<WallPhone> places(SeedCity seed, String city) {
        var ofLines = seed.lines().stream().map(SeedCity.Line::site).toList();
        return seed.agencies().stream().flatMap(agency -> agency.sites().stream()).map(site -> new WallPhone(
                site.phone(), site.name(), ofLines.contains(site.id()) ? "agency" : "desk", city, List.of()));
    }

    private static Stream<WallPhone> interpreters(SeedCity seed, String city) {
        return seed.interpreters().stream().map(one -> new WallPhone(one.phone(),
                "%s, No. %s".formatted(one.name(), one.number()), "interpreter", city, one.varieties()));
    }

    private static Stream<WallPhone> vendors(SeedCity seed, String city) {
        return seed.vendors().stream()
                .map(vendor -> new WallPhone(vendor.phone(), vendor.name(), "vendor", city, vendor.varieties()));
    }

    private static Stream<WallPhone> backups(SeedCity seed, String city) {
        return seed.lines().stream().map(SeedCity.Line::backup).distinct()
                .map(number -> new WallPhone(number, "Backup line", "backup", city, List.of()));
    }

    private static Object yaml(InputStream text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
