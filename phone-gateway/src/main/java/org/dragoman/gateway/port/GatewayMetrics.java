package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;

/**
 * What the gateway counts. Arithmetic: line calls begun = outcomes (request + left + backup) + calls going on; alert
 * when it does not add up over an hour. Any {@code webhook rejected} is an alert: a wrong token or a forger.
 */
public interface GatewayMetrics {

    void lineCallBegan(CityId city);

    void lineCallSettled(CityId city, LineCalls.Outcome outcome);

    void unknownLine();

    void command(Command command, Verdict verdict);

    /** The log tells it too, by leg and never by number: a wrong number, a country that is not listed, or a fraud. */
    void numberRefused(Command command, NumberPlan.Objection why);

    void ringPlaced(String placement);

    void text(TextQueue.Fate fate);

    void report(String source, Legs.Effect effect);

    void unknownStatus(String source);

    void putOff(String step);
}
