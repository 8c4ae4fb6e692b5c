package org.dragoman.gateway.usecase;

import java.util.List;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.domain.words.Silence;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.Phrases;
import reactor.core.publisher.Mono;

/**
 * Learns the language lines. A directory with a language in which any sentence would be silent is refused whole: the
 * last good one goes on serving callers, and what is missing is named.
 */
public final class RefreshLines {

    private final DispatchDesk desk;
    private final LineBook lines;
    private final Phrases phrases;

    public RefreshLines(DispatchDesk desk, LineBook lines, Phrases phrases) {
        this.desk = desk;
        this.lines = lines;
        this.phrases = phrases;
    }

    /** @return what would be silent; empty when the directory was taken over */
    public Mono<List<String>> refresh() {
        return desk.lines().flatMap(this::takeOver);
    }

    private Mono<List<String>> takeOver(LineDirectory heard) {
        var silences = Silence.in(heard, phrases::isSilent, phrases::canBrief);
        if (!silences.isEmpty()) {
            return Mono.just(silences);
        }
        var known = lines.current().filter(heard::equals).isPresent();
        return (known ? Mono.<Void>empty() : lines.keep(heard)).thenReturn(List.of());
    }
}
