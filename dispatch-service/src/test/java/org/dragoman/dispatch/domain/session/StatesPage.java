package org.dragoman.dispatch.domain.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.request.RequestState;

/** The state table as a diagram and as one table for each open state, in Markdown. */
final class StatesPage {

    private StatesPage() {}

    static String drawn() {
        return diagram() + openStates().stream().map(StatesPage::table).collect(Collectors.joining())
                + openStates().stream().filter(state -> state != RequestState.IN_SESSION).map(StatesPage::handOver)
                        .collect(Collectors.joining())
                + calledAgain()
                + "\nWhere whoever spoke with the caller last was a vendor's, the request ends as OVERFLOWED instead of COMPLETED.\n"
                + "\nWhere the resident is rung before the desk, the reason is RESIDENT_NOT_REACHED instead of DESK_NOT_REACHED, and WRITE_TO_RESIDENT comes first.\n"
                + "\nIn %s every happening is refused: the request has ended. The facts about its phones are still kept.\n"
                        .formatted(Arrays.stream(RequestState.values()).filter(state -> !state.isOpen())
                                .map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** What is otherwise than in the table of the same state. */
    private static String handOver(RequestState state) {
        return "\n### %s, while an interpreter who asked to be replaced still speaks\n\n| Happening | Next state | Reason | Actions |\n|---|---|---|---|\n"
                .formatted(state)
                + Arrays.stream(Happening.values())
                        .filter(happening -> !HandOver.next(state, happening).equals(StateTable.next(state, happening)))
                        .map(happening -> row(happening, state, HandOver.next(state, happening)))
                        .collect(Collectors.joining())
                + Arrays.stream(Happening.values())
                        .filter(happening -> HandOver.ofStanding(state, happening) instanceof Step.Move)
                        .map(happening -> row(happening + " (of that interpreter)", state,
                                HandOver.ofStanding(state, happening)))
                        .collect(Collectors.joining());
    }

    /** What is otherwise than in the table of CONNECTING. */
    private static String calledAgain() {
        return "\n### CONNECTING, while a caller whose line has dropped may be, or is, called once more\n\n| Happening | Next state | Reason | Actions |\n|---|---|---|---|\n"
                + Arrays.stream(Happening.values())
                        .filter(happening -> !CalledAgain.next(happening)
                                .equals(StateTable.next(RequestState.CONNECTING, happening)))
                        .map(happening -> row(happening, RequestState.CONNECTING, CalledAgain.next(happening)))
                        .collect(Collectors.joining());
    }

    private static List<RequestState> openStates() {
        return Arrays.stream(RequestState.values()).filter(RequestState::isOpen).toList();
    }

    private static String diagram() {
        var arrows = new LinkedHashMap<String, String>();
        for (var state : openStates()) {
            for (var happening : Happening.values()) {
                if (StateTable.next(state, happening) instanceof Step.Move move && move.next() != state) {
                    arrows.merge(state + " --> " + move.next(), happening.name(), (all, one) -> all + "<br>" + one);
                }
            }
        }
        var end = StateTable.OUT_OF_PATIENCE.next();
        arrows.put("RINGING --> " + end, "any failed offer, out of patience");
        arrows.put("CONNECTING --> " + end, "INTERPRETER_LEFT, out of patience");
        arrows.put("WAITING --> " + RequestState.IN_SESSION, "nobody replaces the interpreter who still speaks");
        arrows.put("IN_SESSION --> " + RequestState.OVERFLOWED, "as COMPLETED, a vendor helped last");
        return "```mermaid\nstateDiagram-v2\n    [*] --> WAITING : requested\n" + lines(arrows) + "```\n";
    }

    private static String lines(Map<String, String> arrows) {
        return arrows.entrySet().stream().map(arrow -> "    %s : %s%n".formatted(arrow.getKey(), arrow.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(RequestState state) {
        return "\n### %s\n\n| Happening | Next state | Reason | Actions |\n|---|---|---|---|\n".formatted(state)
                + Arrays.stream(Happening.values()).map(happening -> row(state, happening))
                        .collect(Collectors.joining());
    }

    private static String row(RequestState state, Happening happening) {
        return row(happening, state, StateTable.next(state, happening));
    }

    private static String row(Object happening, RequestState state, Step step) {
        return switch (step) {
            case Step.Move move -> "| %s | %s | %s | %s |%n".formatted(happening,
                    move.next() == state ? "stays" : move.next(), move.end().map(Enum::name).orElse(""),
                    move.actions().stream().map(Enum::name).collect(Collectors.joining(", ")));
            case Step.Ignore ignore -> "| %s | — | *refused: %s* | |%n".formatted(happening, ignore.because());
        };
    }
}
