package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 6: the worst wait is bounded by ageing. */
class LineTest {

    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nobodyIsOvertakenByWhoComesAHeadStartLater(long seed) {
        var line = anHourOf(seed).stream().sorted(Queued.LINE).toList();
        for (var behind : line) {
            var limit = behind.since().plus(promised(Urgency.EMERGENCY)).minus(promised(behind.urgency()));
            assertThat(line.subList(0, line.indexOf(behind)))
                    .allSatisfy(ahead -> assertThat(ahead.since()).isBeforeOrEqualTo(limit));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void whoComesEarlierAndIsNoLessPressingIsServedFirst(long seed) {
        var line = anHourOf(seed).stream().sorted(Queued.LINE).toList();
        for (var behind : line) {
            assertThat(line.subList(0, line.indexOf(behind))).noneSatisfy(ahead -> {
                assertThat(ahead.since()).isAfter(behind.since());
                assertThat(ahead.urgency()).isGreaterThanOrEqualTo(behind.urgency());
            });
        }
    }

    /** Said once more: taken from the code, the bound would move with it. */
    private static Duration promised(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> Duration.ofMinutes(30);
            case URGENT -> Duration.ofMinutes(10);
            case ROUTINE -> Duration.ZERO;
        };
    }

    private static List<Queued> anHourOf(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 200).mapToObj(number -> new Queued(new RequestId(new UUID(1, number)),
                new Skill(new VarietyTag("ht"), SubjectDomain.GENERAL), Urgency.values()[random.nextInt(3)],
                NOON.plus(Duration.ofSeconds(random.nextInt(7200))), 1, true)).toList();
    }
}
