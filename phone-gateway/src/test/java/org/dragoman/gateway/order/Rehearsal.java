package org.dragoman.gateway.order;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dragoman.gateway.support.RunningGateway;

/** Plays many lives at once, each in order and in another, and waits once, for what dispatch-service is told of them. */
final class Rehearsal {

    private static final int AT_ONCE = 12;

    private final RunningGateway gateway;

    Rehearsal(RunningGateway gateway) {
        this.gateway = gateway;
    }

    record Both(Life life, List<Delivery> arrivals) {}

    /** @return the faults of each */
    List<List<String>> play(List<Both> lives) throws SQLException {
        try (var stages = Executors.newFixedThreadPool(AT_ONCE)) {
            var inOrder = stages.invokeAll(lives.stream().map(this::inOrder).toList());
            var inAnother = stages.invokeAll(lives.stream().map(this::inAnother).toList());
            var records = Records.of(gateway);
            return IntStream.range(0, lives.size())
                    .mapToObj(life -> Comparison.faults(records, played(inOrder.get(life)),
                            played(inAnother.get(life))))
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            clear();
        }
    }

    private Callable<Played> inOrder(Both both) {
        return () -> Player.play(gateway, both.life(), both.life().inOrder());
    }

    private Callable<Played> inAnother(Both both) {
        return () -> Player.play(gateway, both.life(), both.arrivals());
    }

    private static Played played(Future<Played> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thousands of lives would make everything slow that looks through them. */
    private void clear() {
        gateway.dispatch.events.clear();
        gateway.carrier.forgetEverything();
        gateway.carrier.made().clear();
        gateway.carrier.asked.clear();
        gateway.database.execute("truncate gateway.leg, gateway.inbox, gateway.event, gateway.line_call");
    }
}
