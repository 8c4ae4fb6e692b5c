package org.dragoman.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that nobody described or walled in is found here, not in production. */
class TablesTest {

    private static final Pattern TABLE = Pattern.compile("create table ((?:dispatch|gateway)\\.(\\w+)) \\((.*?)^\\);",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WALLED = Pattern.compile("foreach closed in array array \\[(.*?)]", Pattern.DOTALL);

    private static final Pattern WALLED_ALONE = Pattern
            .compile("alter table \\w+\\.(\\w+) enable row level security");

    @Test
    void everyTableIsDescribedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Stream.of("dispatch", "gateway")
                .forEach(service -> tables(service).keySet()
                        .forEach(table -> assertThat(readme).contains("`" + service + "." + table + "`")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch", "gateway"})
    void everyTableOfACityIsWalledIn(String service) {
        List<String> ofACity = tables(service).entrySet().stream()
                .filter(table -> table.getValue().contains("city_id") && !table.getKey().equals("city"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        List<String> walled = Stream.concat(
                WALLED.matcher(migrations(service)).results()
                        .flatMap(list -> Pattern.compile("'(\\w+)'").matcher(list.group(1)).results()),
                WALLED_ALONE.matcher(migrations(service)).results()).map(name -> name.group(1)).toList();
        assertThat(ofACity).isNotEmpty();
        assertThat(walled).containsExactlyInAnyOrderElementsOf(ofACity);
    }

    private static TreeMap<String, String> tables(String service) {
        var tables = new TreeMap<String, String>();
        TABLE.matcher(migrations(service)).results().forEach(table -> tables.put(table.group(2), table.group(3)));
        return tables;
    }

    private static String migrations(String service) {
        try (var files = Files.list(Path.of("src/main/resources/db/migration", service))) {
            return files.sorted().map(TablesTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
