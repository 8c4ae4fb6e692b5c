package org.dragoman.dispatch.memory;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.memory.CommandRows.Fate;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.PendingCommand;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Commands to the gateway. */
final class InMemoryOutbox implements Outbox {

    private final MemoryStore store;

    InMemoryOutbox(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Flux<PendingCommand> claim(CityId city, int limit) {
        return store.list(() -> store.commands.claim(city, limit, store.now()).stream().map(this::pending));
    }

    private PendingCommand pending(CommandRows.Row row) {
        return new PendingCommand(row.city(), row.id(), Optional.of(row.request()), row.command(),
                number(row), digits(row), callerId(row));
    }

    private Optional<PhoneNumber> number(CommandRows.Row row) {
        if (row.command() instanceof Command.TextResident text) {
            return Optional.ofNullable(store.writtenTo.get(text.leg()));
        }
        return row.command() instanceof Command.Text text
                ? store.person(row.city(), text.interpreter()).map(person -> person.facts().phone())
                : Optional.ofNullable(store.numbers.get(row.command().leg()));
    }

    private String callerId(CommandRows.Row row) {
        var usual = store.city(row.city()).callerId();
        return row.command() instanceof Command.TextResident
                ? store.textLines.getOrDefault(row.request(), usual)
                : usual;
    }

    private Optional<MenuDigits> digits(CommandRows.Row row) {
        return row.command() instanceof Command.Ring ring
                ? ring.offer().flatMap(offer -> Optional.ofNullable(store.assignments.get(offer.assignment())))
                        .flatMap(asked -> asked.assignee().vendor().flatMap(id -> store.vendor(row.city(), id)))
                        .flatMap(vendor -> vendor.terms().digits())
                : Optional.empty();
    }

    @Override
    public Mono<Boolean> sent(CityId city, UUID command) {
        return store.step(() -> store.commands.settle(city, command, Fate.SENT));
    }

    @Override
    public Mono<Void> refused(CityId city, UUID command, String reason) {
        return store.step(() -> store.commands.settle(city, command, Fate.REFUSED)).then();
    }
}
