package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of a state and a happening, the refused ones too. What is not written here is refused. */
class StateTableTest {

    private static final Map<String, String> ALLOWED = """
            WAITING OFFER_MADE: RINGING []
            WAITING ANCHOR_JOINED: WAITING [HOLD_OTHERS]
            WAITING GUEST_JOINED: WAITING [HOLD_OTHERS]
            WAITING GUEST_NOT_REACHED: WAITING []
            WAITING GUEST_LEFT: WAITING []
            WAITING RUNG_REACHED: WAITING []
            WAITING ANCHOR_LEFT: ABANDONED CALLER_LEFT_WHILE_WAITING [STOP_EVERYONE]
            WAITING ANCHOR_NOT_REACHED: ABANDONED DESK_NOT_REACHED [STOP_EVERYONE]
            WAITING EVERYBODY_LEFT: COMPLETED EVERYBODY_LEFT [STOP_EVERYONE]
            WAITING CALL_BACK_CHOSEN: WAITING []
            WAITING STAFF_ENDED_IT: CANCELLED CANCELLED_BY_STAFF [STOP_EVERYONE]
            WAITING WAITED_TOO_LONG: UNFILLED NO_INTERPRETER_IN_TIME [STOP_EVERYONE]
            RINGING INTERPRETER_ACCEPTED: CONNECTING [TAKE_SEAT]
            RINGING INTERPRETER_DECLINED: WAITING [RELEASE_INTERPRETER]
            RINGING INTERPRETER_DID_NOT_ANSWER: WAITING [RELEASE_INTERPRETER]
            RINGING RING_NOT_MADE: WAITING [RELEASE_INTERPRETER]
            RINGING QUALIFICATION_LOST: WAITING [RELEASE_INTERPRETER]
            RINGING INTERPRETER_LEFT: WAITING [RELEASE_INTERPRETER]
            RINGING ANCHOR_JOINED: RINGING [HOLD_OTHERS]
            RINGING GUEST_JOINED: RINGING [HOLD_OTHERS]
            RINGING OFFER_PULLED_BACK: WAITING [RELEASE_INTERPRETER]
            RINGING GUEST_NOT_REACHED: RINGING []
            RINGING GUEST_LEFT: RINGING []
            RINGING RUNG_REACHED: RINGING []
            RINGING OFFER_MADE: RINGING []
            RINGING WAITED_TOO_LONG: RINGING []
            RINGING ANCHOR_LEFT: ABANDONED CALLER_LEFT_WHILE_WAITING [RELEASE_INTERPRETER, STOP_EVERYONE]
            RINGING ANCHOR_NOT_REACHED: ABANDONED DESK_NOT_REACHED [RELEASE_INTERPRETER, STOP_EVERYONE]
            RINGING EVERYBODY_LEFT: COMPLETED EVERYBODY_LEFT [RELEASE_INTERPRETER, STOP_EVERYONE]
            RINGING CALL_BACK_CHOSEN: WAITING [RELEASE_INTERPRETER]
            RINGING STAFF_ENDED_IT: CANCELLED CANCELLED_BY_STAFF [RELEASE_INTERPRETER, STOP_EVERYONE]
            CONNECTING INTERPRETER_MET_CALLER: IN_SESSION [CONNECT_INTERPRETER, RESUME_OTHERS, RING_GUESTS]
            CONNECTING INTERPRETER_CAME_FIRST: CONNECTING [CONNECT_INTERPRETER, RING_ANCHOR]
            CONNECTING INTERPRETER_STEPPED_ASIDE: CONNECTING [STEP_ASIDE]
            CONNECTING INTERPRETER_CAME_BACK: CONNECTING [COME_BACK]
            CONNECTING ANCHOR_JOINED: IN_SESSION [RESUME_OTHERS, RING_GUESTS]
            CONNECTING INTERPRETER_LEFT: WAITING [RELEASE_INTERPRETER, HOLD_OTHERS]
            CONNECTING GUEST_JOINED: CONNECTING []
            CONNECTING GUEST_NOT_REACHED: CONNECTING []
            CONNECTING GUEST_LEFT: CONNECTING []
            CONNECTING ANCHOR_LEFT: ABANDONED CALLER_LEFT_WHILE_CONNECTING [RELEASE_INTERPRETER, STOP_EVERYONE]
            CONNECTING ANCHOR_RINGS_AGAIN: CONNECTING [RING_ANCHOR]
            CONNECTING OLD_CALL_OVER: CONNECTING [RING_ANCHOR]
            CONNECTING ANCHOR_NOT_REACHED: ABANDONED DESK_NOT_REACHED [RELEASE_INTERPRETER, STOP_EVERYONE]
            CONNECTING EVERYBODY_LEFT: COMPLETED EVERYBODY_LEFT [RELEASE_INTERPRETER, STOP_EVERYONE]
            CONNECTING STAFF_ENDED_IT: CANCELLED CANCELLED_BY_STAFF [RELEASE_INTERPRETER, STOP_EVERYONE]
            IN_SESSION INTERPRETER_LEFT: WAITING [RELEASE_INTERPRETER, HOLD_OTHERS]
            IN_SESSION INTERPRETER_STEPPED_ASIDE: IN_SESSION [STEP_ASIDE, HOLD_OTHERS]
            IN_SESSION INTERPRETER_CAME_BACK: IN_SESSION [COME_BACK, RESUME_OTHERS, RING_GUESTS]
            IN_SESSION OFFICE_NAMED: IN_SESSION [RING_GUESTS]
            IN_SESSION CALLER_CUT_OFF: CONNECTING []
            IN_SESSION WRONG_LANGUAGE: WAITING [RELEASE_INTERPRETER, HOLD_OTHERS]
            IN_SESSION REPLACEMENT_ASKED: WAITING []
            IN_SESSION GUEST_JOINED: IN_SESSION []
            IN_SESSION GUEST_LEFT: IN_SESSION []
            IN_SESSION GUEST_NOT_REACHED: IN_SESSION [TELL_GUEST_MISSING]
            IN_SESSION ANCHOR_LEFT: COMPLETED CALLER_HUNG_UP [RELEASE_INTERPRETER, STOP_EVERYONE]
            IN_SESSION ANCHOR_NOT_REACHED: COMPLETED CALLER_HUNG_UP [RELEASE_INTERPRETER, STOP_EVERYONE]
            IN_SESSION EVERYBODY_LEFT: COMPLETED EVERYBODY_LEFT [RELEASE_INTERPRETER, STOP_EVERYONE]
            IN_SESSION STAFF_ENDED_IT: COMPLETED ENDED_BY_STAFF [RELEASE_INTERPRETER, STOP_EVERYONE]
            IN_SESSION WAITED_TOO_LONG: COMPLETED SESSION_TOO_LONG [RELEASE_INTERPRETER, STOP_EVERYONE]
            """.lines().map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(cell -> cell[0], cell -> cell[1]));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RequestState.values())
                .flatMap(state -> Arrays.stream(Happening.values()).map(happening -> Arguments.of(state, happening)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyPair")
    void everyPairHasItsStepOrIsRefusedWithAReason(RequestState state, Happening happening) {
        var allowed = ALLOWED.get(state + " " + happening);
        switch (StateTable.next(state, happening)) {
            case Step.Move move -> assertThat(written(move)).isEqualTo(allowed);
            case Step.Ignore ignore -> {
                assertThat(allowed).as("refused because " + ignore.because()).isNull();
                assertThat(ignore.because()).isNotBlank();
            }
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyPair")
    void aFinalStateNeverMoves(RequestState state, Happening happening) {
        assertThat(state.isOpen() || StateTable.next(state, happening) instanceof Step.Ignore).isTrue();
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyPair")
    void anEndStopsEveryoneAndReleasesWhoeverMayBeHeld(RequestState state, Happening happening) {
        if (StateTable.next(state, happening) instanceof Step.Move move && !move.next().isOpen()) {
            assertThat(move.actions()).endsWith(Action.STOP_EVERYONE);
            assertThat(move.actions().contains(Action.RELEASE_INTERPRETER)).isEqualTo(state != RequestState.WAITING);
        }
    }

    private static String written(Step.Move move) {
        return Stream.of(move.next().name(), move.end().map(Enum::name).orElse(""), move.actions().toString())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
