package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.place.SiteId;

/** Codes, hours and holidays, of the one agency that a city of memory has. */
final class OfficeRows {

    private static final int DAY = 1440;
    private static final int DAYS_AHEAD = 31;

    private record Place(CityId city, SiteId site) {}

    private record Code(CityId city, String code) {}

    private final Map<Code, SiteId> codes = new HashMap<>();
    private final Map<Place, OpeningHours> hours = new HashMap<>();
    private final Map<CityId, List<LocalDate>> holidays = new HashMap<>();

    void code(CityId city, SiteId site, String code) {
        codes.put(new Code(city, code), site);
    }

    void hours(CityId city, SiteId site, OpeningHours given) {
        hours.put(new Place(city, site), given);
    }

    void holidays(CityId city, List<LocalDate> ofCity, List<LocalDate> ofAgency) {
        holidays.put(city, Stream.concat(ofCity.stream(), ofAgency.stream()).toList());
    }

    Optional<SiteId> withCode(CityId city, String code) {
        return Optional.ofNullable(codes.get(new Code(city, code)));
    }

    Opening opening(City city, SiteId site, Instant now) {
        return Optional.ofNullable(hours.get(new Place(city.id(), site)))
                .map(given -> opening(city, given, now)).orElse(Opening.OPEN);
    }

    private Opening opening(City city, OpeningHours given, Instant now) {
        var today = now.atZone(city.timeZone()).toLocalDate();
        var opens = IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(today::plusDays)
                .filter(day -> !holidays.getOrDefault(city.id(), List.of()).contains(day))
                .flatMap(day -> openings(city, given, day, now).stream()).min(Instant::compareTo);
        return opens.filter(now::equals).isPresent()
                ? Opening.OPEN
                : new Opening.Closed(opens.map(at -> at.atZone(city.timeZone()).toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)));
    }

    private static List<Instant> openings(City city, OpeningHours given, LocalDate day, Instant now) {
        int midnight = (day.getDayOfWeek().getValue() - 1) * DAY;
        var found = new ArrayList<Instant>();
        for (var span : given.spans()) {
            int from = Math.max(span.from(), midnight) - midnight;
            int to = Math.min(span.to(), midnight + DAY) - midnight;
            if (from < to && at(city, day, to).isAfter(now)) {
                found.add(at(city, day, from).isAfter(now) ? at(city, day, from) : now);
            }
        }
        return found;
    }

    private static Instant at(City city, LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atZone(city.timeZone()).toInstant();
    }
}
