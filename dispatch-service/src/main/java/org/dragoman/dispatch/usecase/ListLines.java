package org.dragoman.dispatch.usecase;

import java.util.List;
import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.Cities;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every line of the installation, for the gateway that answers them. */
public class ListLines {

    /** @param lines that residents dial */
    public record Listed(List<Line> lines, List<StaffLine> staffLines) {
        public Listed {
            lines = List.copyOf(lines);
            staffLines = List.copyOf(staffLines);
        }
    }

    private final Cities cities;

    public ListLines(Cities cities) {
        this.cities = cities;
    }

    public Mono<Listed> list() {
        return each(cities::lines).zipWith(each(cities::staffLines), Listed::new);
    }

    private <T> Mono<List<T>> each(Function<CityId, Flux<T>> ofCity) {
        return cities.all().flatMapIterable(all -> all).concatMap(city -> ofCity.apply(city.id())).collectList();
    }
}
