package org.dragoman.dispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboards and alerts are written from docs/metrics.md: it names every meter of the code, and no other. */
class MetricsPageTest {

    private static final Pattern IN_CODE = Pattern
            .compile("(?:counter|timer|builder)\\(\\s*\"(dragoman\\.[a-z.]+)\"");
    private static final Pattern IN_PAGE = Pattern.compile("(?m)^\\| `(dragoman_[a-z_]+?)(?:_total|_seconds)?` \\|");

    @Test
    void thePageNamesEveryMeterOfThisService() throws IOException {
        assertThat(named()).isEqualTo(metered());
    }

    private static Set<String> named() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "metrics.md"));
        var section = page.split("(?m)^## ")[1];
        return IN_PAGE.matcher(section).results().map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> metered() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var names = new TreeSet<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                IN_CODE.matcher(Files.readString(file)).results()
                        .forEach(meter -> names.add(meter.group(1).replace('.', '_')));
            }
            return names;
        }
    }
}
