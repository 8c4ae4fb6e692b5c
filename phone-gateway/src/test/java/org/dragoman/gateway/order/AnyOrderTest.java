package org.dragoman.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.gateway.order.Rehearsal.Both;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each life of calls is played twice: every webhook once and in order, and three times in any order, with the first
 * delivery of three in ten lost. Afterwards the same must stand in the tables: phase, reason of the end, numbers gone,
 * whether a phone rang that nobody answered, who is in which room by which report, the outcome of the line's call, and
 * each report once in the inbox. Three differences are right, and no other:
 * <ol>
 * <li>A report is not told to dispatch-service once a later one of the same leg has arrived: it would tell a state that is
 * over. So RINGING or ANSWERED may be missing, JOINED and LEFT of a stay too; but who is told to have LEFT or to be in was
 * told to have JOINED, and ENDED is told once, last, and for the same reason.
 * <li>Where a stop of dispatch-service or the end of the anchor arrives on the other side of a leg's own end than it
 * happened, the leg ends STOPPED or ANCHOR_ENDED if the stop came first and as its own report says if not: two phones have
 * no common order.
 * <li>Of a leg that has ended it is not kept in which room it was last, nor of an answered one whether it rang: an end
 * forbids to look.
 * </ol>
 * {@code -Ddragoman.order.seed=… -Ddragoman.order.from=… -Ddragoman.order.count=…} play others, or one again.
 */
class AnyOrderTest {

    private static final long SEED = Long.getLong("dragoman.order.seed", 1);
    private static final int FROM = Integer.getInteger("dragoman.order.from", 0);
    private static final int COUNT = Integer.getInteger("dragoman.order.count", 100);
    private static final int BATCH = 100;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
        gateway.carrier.hangsUp = false;
        SharedGateway.ready(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void whateverTheOrderTheEndIsTheSame() throws SQLException {
        var rehearsal = new Rehearsal(gateway);
        var failures = new TreeMap<Integer, List<String>>();
        for (int from = FROM; from < FROM + COUNT && failures.isEmpty(); from += BATCH) {
            var numbers = IntStream.range(from, Math.min(from + BATCH, FROM + COUNT)).boxed().toList();
            var faults = rehearsal.play(numbers.stream().map(AnyOrderTest::both).toList());
            numbers.stream().filter(number -> !faults.get(number - numbers.getFirst()).isEmpty())
                    .forEach(number -> failures.put(number, faults.get(number - numbers.getFirst())));
        }
        assertThat(failures.isEmpty() ? "" : sentence(rehearsal, failures)).isEmpty();
    }

    private static Both both(int number) {
        var life = Lives.of(SEED, number);
        return new Both(life, Arrivals.of(life, Lives.chance(SEED, number).split()));
    }

    private static String sentence(Rehearsal rehearsal, SortedMap<Integer, List<String>> failures) throws SQLException {
        var shortest = new Shortest(rehearsal).of(both(failures.firstKey()));
        return "seed %d:%n%s%nOf life %d this is enough:%n%s%nplayed in the order%n%s%n%s".formatted(SEED,
                failures.entrySet().stream().limit(20).map(one -> "life " + one).collect(Collectors.joining("\n")),
                failures.firstKey(), lines(shortest.life().inOrder()), lines(shortest.arrivals()),
                String.join("\n", rehearsal.play(List.of(shortest)).getFirst()));
    }

    private static String lines(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> "  " + delivery).collect(Collectors.joining("\n"));
    }
}
