package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.Cities;
import reactor.core.publisher.Mono;

/** Which city's people dial this number, and for what. */
public class FindStaffLine {

    private final Cities cities;

    public FindStaffLine(Cities cities) {
        this.cities = cities;
    }

    /** Empty for a number that is no line of this kind. */
    public Mono<StaffLine> find(String number, StaffLine.Kind kind) {
        return cities.all().flatMapIterable(all -> all)
                .concatMap(city -> cities.staffLines(city.id()))
                .filter(line -> line.kind() == kind && line.number().equals(number))
                .next();
    }
}
