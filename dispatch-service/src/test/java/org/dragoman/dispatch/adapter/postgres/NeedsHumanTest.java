package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.domain.view.BoardView.Alarm;
import org.dragoman.dispatch.port.OfferTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a city that calls for a human after two failures: the board, the gauge and the ledger say the same. */
class NeedsHumanTest extends OfferTrial {

    private static final String TWO = """
            update dispatch.city set settings = '{"timing": {"failuresBeforeHuman": 2}}' where city_id = ?
            """;
    private static final String ALERTS = """
            select count(*) from dispatch.ledger where city_id = ? and request_id = ? and kind = 'NEEDS_HUMAN'
            """;
    private static final String THEY_SPEAK = """
            update dispatch.request set state = 'IN_SESSION', session_began_at = dispatch.clock()
            where city_id = ? and request_id = ?
            """;

    private final PgStage pg = PgStage.shared();
    private final OwnersHands owner = pg.otherHands();

    NeedsHumanTest() {
        super(PgStage.shared());
    }

    @BeforeEach
    void patienceForTwo() {
        owner.run(TWO, city.value());
    }

    @AfterEach
    void letGo() throws Exception {
        owner.close();
    }

    private void declines(Proposal asked, long epoch) {
        stage.sessions().apply(city, request, new SessionEvent.OfferDeclined(asked.assignment(), epoch),
                Optional.empty()).block();
    }

    private void failsTwice() {
        declines(offer, 1);
        declines(offered(request), 2);
    }

    private List<BoardView.QueueRow> alarms() {
        return Objects.requireNonNull(pg.boards().board(city).block()).alarms();
    }

    private Map<String, Long> gauge() {
        return Objects.requireNonNull(pg.snapshots().take(city).block()).needHuman();
    }

    private long alerts() {
        return owner.value(Long.class, ALERTS, city.value(), request.value());
    }

    @Test
    void oneFailureIsNoAlarm() {
        declines(offer, 1);
        assertThat(alarms()).isEmpty();
        assertThat(gauge()).containsOnly(Map.entry("FAILED_OFTEN", 0L), Map.entry("STUCK", 0L));
        assertThat(alerts()).isZero();
    }

    @Test
    void theSecondIsAndItIsNotedOnce() {
        failsTwice();
        declines(offered(request), 3);
        assertThat(alarms()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(request.value());
            assertThat(row.alarm()).contains(Alarm.FAILED_OFTEN);
            assertThat(row.failures()).isEqualTo(3);
        });
        assertThat(gauge()).containsOnly(Map.entry("FAILED_OFTEN", 1L), Map.entry("STUCK", 0L));
        assertThat(alerts()).isOne();
    }

    @Test
    void whileTheySpeakThereIsNothingToLookAt() {
        failsTwice();
        owner.run(THEY_SPEAK, city.value(), request.value());
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatHasEndedNeedsNobody() {
        failsTwice();
        stage.sessions().apply(city, request, new SessionEvent.StaffEndsIt(), Optional.empty()).block();
        assertThat(alarms()).isEmpty();
        assertThat(gauge()).containsEntry("FAILED_OFTEN", 0L);
    }

    @Test
    void anOfferLongOverItsDeadlineIsStuck() {
        stage.advance(Timing.DEFAULT.ringCap().plus(Duration.ofSeconds(30)));
        assertThat(alarms()).isEmpty();
        stage.advance(Duration.ofSeconds(1));
        assertThat(alarms()).singleElement().satisfies(row -> assertThat(row.alarm()).contains(Alarm.STUCK));
        assertThat(gauge()).containsOnly(Map.entry("FAILED_OFTEN", 0L), Map.entry("STUCK", 1L));
    }

    @Test
    void aRequestLongOverItsDeadlineIsStuck() {
        declines(offer, 1);
        stage.advance(Timing.DEFAULT.longestWait().plus(Duration.ofSeconds(31)));
        assertThat(alarms()).singleElement().satisfies(row -> assertThat(row.alarm()).contains(Alarm.STUCK));
    }
}
