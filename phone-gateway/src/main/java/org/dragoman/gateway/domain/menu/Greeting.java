package org.dragoman.gateway.domain.menu;

import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AgencyScripts;
import org.dragoman.gateway.domain.script.DutyScripts;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;

/** The first that a caller of a line hears. */
public final class Greeting {

    private Greeting() {}

    /** Where nothing can be asked and nothing kept; empty for a number that is no line. */
    public static Optional<Script> at(LineDirectory directory, PhoneNumber dialled, String callSid) {
        return directory.find(dialled).map(Greeting::of)
                .or(() -> directory.staffLine(dialled).map(line -> of(line, callSid)));
    }

    /** Of staff whom nobody has recognised. */
    public static Script of(StaffLine line, String callSid) {
        return switch (line.kind()) {
            case AGENCY -> AgencyScripts.ask(line, new AgencyPosition.AtCode(0));
            case DUTY -> DutyScripts.welcome(line, callSid);
        };
    }

    public static Script of(Line line) {
        return line.closure().map(notice -> Scripts.closed(line, notice))
                .or(() -> line.only().map(only -> Scripts.tell(only.language(), Sentence.GREETING,
                        Menu.askedFirst(line, Menu.chosen(only)))))
                .orElseGet(() -> Scripts.ask(line, new Position.AtMenu(0)));
    }
}
