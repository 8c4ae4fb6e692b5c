package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.Reply;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.OptOuts;
import reactor.core.publisher.Mono;

/** Somebody writes to one of our numbers. STOP and START are obeyed for the whole city; all else is forgotten unread. */
public final class HearText {

    /** @param to the number of ours */
    public record Written(PhoneNumber from, PhoneNumber to, Reply reply) {}

    private final LineBook lines;
    private final OptOuts optOuts;

    public HearText(LineBook lines, OptOuts optOuts) {
        this.lines = lines;
        this.optOuts = optOuts;
    }

    /** Fails while it is not known whose number was written to. */
    public Mono<Void> hear(Written text) {
        return switch (text.reply()) {
            case NOTHING -> Mono.empty();
            case STOP -> Mono.justOrEmpty(cityOf(text.to())).flatMap(city -> optOuts.add(city, text.from()));
            case START -> Mono.justOrEmpty(cityOf(text.to())).flatMap(city -> optOuts.remove(city, text.from()));
        };
    }

    private Optional<CityId> cityOf(PhoneNumber written) {
        return lines.current().orElseThrow().answering(written).map(Line::city);
    }
}
