package org.dragoman.gateway.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.NumberPlan;
import org.dragoman.gateway.port.TextQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counters; the names are written out, so that renaming a class breaks no dashboard. */
@Component
class MicrometerGatewayMetrics implements GatewayMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerGatewayMetrics.class);

    private final MeterRegistry meters;

    MicrometerGatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void lineCallBegan(CityId city) {
        meters.counter("dragoman.gateway.line.calls.begun", "city", city.value()).increment();
    }

    @Override
    public void lineCallSettled(CityId city, LineCalls.Outcome outcome) {
        meters.counter("dragoman.gateway.line.calls", "city", city.value(), "outcome", low(outcome)).increment();
    }

    @Override
    public void unknownLine() {
        meters.counter("dragoman.gateway.line.calls.unknown.number").increment();
    }

    @Override
    public void command(Command command, Verdict verdict) {
        meters.counter("dragoman.gateway.commands", "kind", kind(command), "outcome", outcome(verdict)).increment();
    }

    @Override
    public void numberRefused(Command command, NumberPlan.Objection why) {
        meters.counter("dragoman.gateway.numbers.refused", "why", low(why)).increment();
        LOG.warn("The number of leg {} of {} is not used for a {}: {}", command.leg().id(),
                command.leg().city().value(), kind(command), sentence(why));
    }

    @Override
    public void ringPlaced(String placement) {
        meters.counter("dragoman.gateway.rings", "placement", placement.toLowerCase(Locale.ROOT)).increment();
    }

    @Override
    public void text(TextQueue.Fate fate) {
        meters.counter("dragoman.gateway.texts", "outcome", low(fate)).increment();
    }

    @Override
    public void report(String source, Legs.Effect effect) {
        meters.counter("dragoman.gateway.inbox", "source", source.toLowerCase(Locale.ROOT), "effect", low(effect))
                .increment();
    }

    @Override
    public void unknownStatus(String source) {
        meters.counter("dragoman.gateway.inbox.unknown.status", "source", source.toLowerCase(Locale.ROOT)).increment();
    }

    @Override
    public void putOff(String step) {
        meters.counter("dragoman.gateway.steps.put.off", "step", step.toLowerCase(Locale.ROOT)).increment();
    }

    private static String kind(Command command) {
        return switch (command) {
            case Command.Ring ring -> "ring";
            case Command.Stop stop -> "stop";
            case Command.Hold hold -> "hold";
            case Command.Resume resume -> "resume";
            case Command.Tell tell -> "tell";
            case Command.Text text -> "text";
        };
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Kept() -> "kept";
            case Verdict.Refused(var reason) -> low(reason);
        };
    }

    private static String sentence(NumberPlan.Objection why) {
        return switch (why) {
            case IMPOSSIBLE -> "there is no such number in the world";
            case EMERGENCY_SERVICE -> "it is an emergency service";
            case COSTLY -> "it is a premium rate, shared cost, personal, company, pager or voicemail number";
            case COUNTRY_UNKNOWN -> "its country is not known, so it cannot be one of dragoman.gateway.countries";
            case COUNTRY_NOT_LISTED -> "its country is not in dragoman.gateway.countries";
        };
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
