package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.OLD_CALL;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBack;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBackWithTexts;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is written to: a resident who agreed to it, let go of the line, and could not be reached. Nobody else, and once. */
class TextsToResidentsTest {

    private static final Duration WITHIN = Duration.ofHours(2);
    private static final PhoneNumber LINE = new PhoneNumber("+12125550100");
    private static final LegId SECOND_CALL = RESIDENT.onceMore();
    private static final Effect WRITTEN = new Effect.ResidentTexted(
            new Command.TextResident(SECOND_CALL, "ht", TextWord.WE_CALLED));

    private static SessionFixture rung(SessionFixture called) {
        return called.interpreterFirst().leg(RESIDENT, LegRole.RESIDENT, false, LegState.ENDED)
                .leg(SECOND_CALL, LegRole.RESIDENT, true, LegState.RINGING);
    }

    private static SessionEvent ended(LegEnd end) {
        return new SessionEvent.PhoneEnded(SECOND_CALL, end);
    }

    private static SessionEvent agreed(LegId on) {
        return new SessionEvent.TextsAgreed(on, LINE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "BUSY", "NEVER_RANG"})
    void whoDoesNotAnswerIsWrittenToInTheirOwnLanguage(LegEnd end) {
        var change = rung(aCallBackWithTexts(WITHIN)).on(ended(end));
        assertThat(change.end()).contains(EndReason.RESIDENT_NOT_REACHED);
        assertThat(change.effects()).containsOnlyOnce(WRITTEN);
    }

    @Test
    void nobodyIsWrittenToWhoIsCalledOnceMore() {
        var change = aCallBackWithTexts(WITHIN).interpreterFirst().leg(RESIDENT, LegState.RINGING)
                .on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.NO_ANSWER));
        assertThat(change.happening()).contains(Happening.ANCHOR_RINGS_AGAIN);
        assertThat(change.effects()).noneMatch(Effect.ResidentTexted.class::isInstance);
    }

    @Test
    void aVoicemailThatPicksUpAndPressesNothingIsNobodyReached() {
        var change = rung(aCallBackWithTexts(WITHIN)).leg(SECOND_CALL, LegState.ANSWERED).on(ended(LegEnd.HUNG_UP));
        assertThat(change.effects()).containsOnlyOnce(WRITTEN);
    }

    @Test
    void soIsAPhoneOfWhichNothingIsHeardInTime() {
        var change = rung(aCallBackWithTexts(WITHIN)).deadline(SessionFixture.NOON)
                .on(new SessionEvent.DeadlinePassed());
        assertThat(change.effects()).containsOnlyOnce(WRITTEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "BUSY", "NEVER_RANG"})
    void whoHasNotAgreedIsNotWrittenTo(LegEnd end) {
        assertThat(rung(aCallBack(WITHIN)).on(ended(end)).effects())
                .noneMatch(Effect.ResidentTexted.class::isInstance);
    }

    @Test
    void whoWasReachedIsNotWrittenTo() {
        var change = aCallBackWithTexts(WITHIN).inSession()
                .on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP));
        assertThat(change.effects()).noneMatch(Effect.ResidentTexted.class::isInstance);
    }

    @Test
    void norIsAnybodyForWhomNobodyWasFound() {
        var change = aCallBackWithTexts(Duration.ofSeconds(-1)).on(new SessionEvent.DeadlinePassed());
        assertThat(change.next()).isEqualTo(RequestState.UNFILLED);
        assertThat(change.effects()).noneMatch(Effect.ResidentTexted.class::isInstance);
    }

    @Test
    void agreeingIsForWhoeverLetGoOfTheLineAndOnce() {
        assertThat(aPhoneSession().ignores(agreed(RESIDENT))).contains("nobody who waits to be called back");
        assertThat(aCallBack(WITHIN).ignores(agreed(RESIDENT))).as("asked for by a desk").isNotBlank();
        assertThat(aCallBackWithTexts(WITHIN).ignores(agreed(OLD_CALL))).as("said before").isNotBlank();
        assertThat(aCallBackWithTexts(WITHIN).in(RequestState.ABANDONED).ignores(agreed(OLD_CALL))).isNotBlank();
        assertThat(aCallBackWithTexts(WITHIN).ignores(agreed(AGENCY))).isNotBlank();
    }

    @Test
    void itIsHeardThoughTheOldCallIsOverByThen() {
        var change = aCallBackWithTexts(WITHIN).notAgreed().on(agreed(OLD_CALL));
        assertThat(change.effects()).containsExactly(new Effect.TextsAgreed(LINE));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
    }
}
