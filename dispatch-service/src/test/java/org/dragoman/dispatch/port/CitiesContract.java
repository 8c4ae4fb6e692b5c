package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.junit.jupiter.api.Test;

/** What a city has set for its lines. */
public abstract class CitiesContract extends Trial {

    protected CitiesContract(Stage stage) {
        super(stage);
    }

    private List<Optional<Notice>> notices(CityId where) {
        return Objects.requireNonNull(stage.cities().lines(where).map(line -> line.announcing().notice()).collectList()
                .block());
    }

    private void announce(Optional<Notice> notice) {
        stage.cities().announce(city, notice).block();
    }

    @Test
    void aNoticeIsOnAllLinesOfTheCityUntilItIsTakenBack() {
        assertThat(notices(city)).containsExactly(Optional.empty());
        announce(Optional.of(Notice.CLOSED));
        assertThat(notices(city)).containsExactly(Optional.of(Notice.CLOSED));
        announce(Optional.of(Notice.EMERGENCY));
        assertThat(notices(city)).containsExactly(Optional.of(Notice.EMERGENCY));
        announce(Optional.empty());
        assertThat(notices(city)).containsExactly(Optional.empty());
    }

    @Test
    void anotherCitySaysNothing() {
        var other = stage.foundCity();
        announce(Optional.of(Notice.HOLIDAY));
        assertThat(notices(other)).containsExactly(Optional.empty());
    }

    @Test
    void theRestOfTheLineIsAsItWas() {
        var before = lines();
        announce(Optional.of(Notice.HOLIDAY));
        assertThat(lines()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("announcing").isEqualTo(before);
    }

    @Test
    void theNumberOfItsOfficesIsTheCitysOwn() {
        stage.foundCity();
        var line = Objects.requireNonNull(stage.cities().lines(city).single().block());
        assertThat(stage.cities().staffLines(city).collectList().block()).containsExactly(new StaffLine(city,
                line.number() + "7", "+12125550199", "en", StaffLine.Kind.AGENCY));
    }

    private List<Line> lines() {
        return Objects.requireNonNull(stage.cities().lines(city).collectList().block());
    }
}
