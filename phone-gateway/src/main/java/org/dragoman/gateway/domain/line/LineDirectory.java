package org.dragoman.gateway.domain.line;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;

/** All lines of the installation, as dispatch-service last told them. */
public record LineDirectory(List<Line> lines, List<StaffLine> staffLines) {

    public LineDirectory {
        lines = List.copyOf(lines);
        staffLines = List.copyOf(staffLines);
    }

    public Set<CityId> cities() {
        return Stream.concat(lines.stream().map(Line::city), staffLines.stream().map(StaffLine::city))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<StaffLine> staffLine(PhoneNumber dialled) {
        return staffLines.stream().filter(line -> line.number().equals(dialled)).findFirst();
    }

    /** The line that answers there: of residents, or of staff without its menu. */
    public Optional<Line> answering(PhoneNumber dialled) {
        return find(dialled).or(() -> staffLine(dialled).map(StaffLine::withoutMenu));
    }

    public Optional<Line> find(PhoneNumber dialled) {
        return lines.stream().filter(line -> line.number().equals(dialled)).findFirst();
    }

    /** In which words a city's menu offers a variety, if it does. */
    public Optional<Language> wordsFor(CityId city, Language variety) {
        return lines.stream().filter(line -> line.city().equals(city)).flatMap(line -> line.menu().stream())
                .filter(item -> item.leadsTo(variety)).map(MenuItem::language).findFirst();
    }

    /** Where a language is asked for by its printed key: a line for one language alone prints none. */
    public Optional<Line> longestMenuOf(CityId city) {
        return lines.stream().filter(line -> line.city().equals(city))
                .max(Comparator.comparingInt((Line line) -> line.menu().size()));
    }

    public Optional<Line> firstOf(CityId city) {
        return lines.stream().filter(line -> line.city().equals(city)).findFirst();
    }
}
