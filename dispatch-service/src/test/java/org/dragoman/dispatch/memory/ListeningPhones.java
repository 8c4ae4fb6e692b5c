package org.dragoman.dispatch.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import reactor.core.publisher.Mono;

/** A gateway that keeps every command and calls nobody. It can be told to refuse some, or to be away. */
public final class ListeningPhones implements Phones {

    private final List<PendingCommand> kept = new ArrayList<>();
    private Function<Command, Optional<String>> refusal = command -> Optional.empty();
    private boolean away;

    @Override
    public Mono<Optional<String>> send(PendingCommand command) {
        return Mono.fromSupplier(() -> keep(command));
    }

    private synchronized Optional<String> keep(PendingCommand command) {
        if (away) {
            throw new IllegalStateException("the gateway is away");
        }
        var refused = refusal.apply(command.command());
        if (refused.isEmpty()) {
            kept.add(command);
        }
        return refused;
    }

    public void refuse(Function<Command, Optional<String>> reason) {
        refusal = reason;
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    public synchronized List<PendingCommand> kept() {
        return List.copyOf(kept);
    }

    /** All commands of a kind, in the order in which they came. */
    public synchronized <C extends Command> List<C> kept(Class<C> kind) {
        return kept.stream().map(PendingCommand::command).filter(kind::isInstance).map(kind::cast).toList();
    }
}
