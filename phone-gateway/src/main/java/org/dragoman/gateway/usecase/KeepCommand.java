package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.port.CommandLog;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.NumberPlan;
import org.dragoman.gateway.port.Wake;
import reactor.core.publisher.Mono;

/** An order of dispatch-service is kept, or refused for good; carrying it out comes afterwards. */
public final class KeepCommand {

    private final CommandLog log;
    private final NumberPlan numbers;
    private final ChooseWords words;
    private final GatewayMetrics metrics;
    private final Wake wake;

    public KeepCommand(CommandLog log, NumberPlan numbers, ChooseWords words, GatewayMetrics metrics, Wake wake) {
        this.log = log;
        this.numbers = numbers;
        this.words = words;
        this.metrics = metrics;
        this.wake = wake;
    }

    public Mono<Verdict> keep(Command command) {
        return decide(command)
                .doOnNext(verdict -> metrics.command(command, verdict))
                .doOnNext(verdict -> wakeFor(command));
    }

    private Mono<Verdict> decide(Command command) {
        return switch (command) {
            case Command.Ring ring -> guarded(ring, ring.to(), ring.spokenIn(
                    words.choose(ring.leg().city(), ring.plan().language(), ring.plan().offer().isPresent())));
            case Command.Stop stop -> log.keep(new Command.Stop(stop.id(), stop.leg(),
                    stop.language().map(language -> near(stop, language)), stop.word()));
            case Command.Hold hold ->
                log.keep(new Command.Hold(hold.id(), hold.leg(), near(hold, hold.language()), hold.word()));
            case Command.Resume resume -> log.keep(resume);
            case Command.Tell tell ->
                log.keep(new Command.Tell(tell.id(), tell.leg(), near(tell, tell.language()), tell.word(),
                        tell.opens()));
            case Command.Text text -> guarded(text, text.to(), new Command.Text(text.id(), text.leg(), text.to(),
                    text.callerId(),
                    words.choose(text.leg().city(), text.language(), !text.word().isToResidents()), text.word()));
        };
    }

    private Mono<Verdict> guarded(Command asked, PhoneNumber to, Command kept) {
        return numbers.objection(to).map(why -> refuse(asked, why)).orElseGet(() -> log.keep(kept));
    }

    private Mono<Verdict> refuse(Command asked, NumberPlan.Objection why) {
        return log.refuse(asked, Verdict.Reason.NUMBER_REFUSED)
                .doOnNext(refused -> metrics.numberRefused(asked, why));
    }

    private Language near(Command command, Language wanted) {
        return words.choose(command.leg().city(), wanted, false);
    }

    private void wakeFor(Command command) {
        switch (command) {
            case Command.Ring ring -> wake.rings();
            case Command.Stop stop -> {
                wake.stops();
                wake.events();
            }
            case Command.Hold hold -> wake.instructions();
            case Command.Resume resume -> wake.instructions();
            case Command.Tell tell -> wake.instructions();
            case Command.Text text -> wake.texts();
        }
    }
}
