package org.dragoman.dispatch.adapter.postgres;

import tools.jackson.databind.DeserializationFeature;
import org.dragoman.dispatch.domain.session.Command;
import tools.jackson.databind.json.JsonMapper;

/** Commands as they lie in the outbox: the kind in a column, the rest as JSON. */
final class CommandCodec {

    /** A row that an older version wrote lacks what is new: false, where it is a flag. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CommandCodec() {}

    static String kind(Command command) {
        return switch (command) {
            case Command.Ring ring -> "RING";
            case Command.Stop stop -> "STOP";
            case Command.Hold hold -> "HOLD";
            case Command.Resume resume -> "RESUME";
            case Command.Tell tell -> "TELL";
            case Command.Text text -> "TEXT";
            case Command.TextResident text -> "TEXT_RESIDENT";
            case Command.CallBackOnDuty back -> "CALL_BACK_ON_DUTY";
            case Command.Page page -> throw new IllegalStateException("A page lies in no outbox");
        };
    }

    static String body(Command command) {
        return JSON.writeValueAsString(command);
    }

    static Command read(String kind, String body) {
        return JSON.readValue(body, type(kind));
    }

    private static Class<? extends Command> type(String kind) {
        return switch (kind) {
            case "RING" -> Command.Ring.class;
            case "STOP" -> Command.Stop.class;
            case "HOLD" -> Command.Hold.class;
            case "RESUME" -> Command.Resume.class;
            case "TELL" -> Command.Tell.class;
            case "TEXT" -> Command.Text.class;
            case "TEXT_RESIDENT" -> Command.TextResident.class;
            case "CALL_BACK_ON_DUTY" -> Command.CallBackOnDuty.class;
            default -> throw new IllegalStateException("The outbox holds an unknown kind of command: " + kind);
        };
    }
}
