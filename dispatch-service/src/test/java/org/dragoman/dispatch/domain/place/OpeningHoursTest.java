package org.dragoman.dispatch.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.place.OpeningHours.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a vendor's line is answered, as it is written. */
class OpeningHoursTest {

    private static List<Span> spans(String days, String times) {
        return OpeningHours.read(Map.of(days, times)).spans();
    }

    @Test
    void aDayAndSomeDays() {
        assertThat(spans("mon", "07:00-23:30")).containsExactly(new Span(420, 1410));
        assertThat(spans("sat-sun", "00:00-24:00")).containsExactly(new Span(7200, 8640), new Span(8640, 10080));
        assertThat(spans("sun-mon", "09:00-10:00")).containsExactly(new Span(9180, 9240), new Span(540, 600));
        assertThat(spans("mon-sun", "09:00-17:00")).hasSize(7);
    }

    @Test
    void anEndThatIsNotLaterIsOnTheNextDayAndAfterSundayComesMonday() {
        assertThat(spans("mon", "22:00-06:00")).containsExactly(new Span(1320, 1800));
        assertThat(spans("sun", "22:00-06:00")).containsExactly(new Span(9960, 10080), new Span(0, 360));
        assertThat(spans("sun", "22:00-00:00")).containsExactly(new Span(9960, 10080));
    }

    @ParameterizedTest
    @CsvSource({"monday, 07:00-23:00, no days of hours", "mon-friday, 07:00-23:00, no days of hours",
        "mun, 07:00-23:00, no days of hours", "mon, 7:00-23:00, are no hours", "mon, 07:00, are no hours",
        "mon, 07:60-23:00, are no hours", "mon, 07:00-24:01, are no hours", "mon, 24:00-07:00, are no hours",
        "mon, 07:00-07:00, are no hours", "mon, always, are no hours"})
    void whatCannotBeReadIsRefusedInASentence(String days, String times, String sentence) {
        assertThatThrownBy(() -> spans(days, times)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void noDayAndADayTwiceAreRefused() {
        assertThatThrownBy(() -> OpeningHours.read(Map.of())).hasMessageContaining("name no day");
        assertThatThrownBy(() -> OpeningHours.read(Map.of("mon-fri", "07:00-12:00", "wed", "13:00-15:00")))
                .hasMessageContaining("wed twice");
    }
}
