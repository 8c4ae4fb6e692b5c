package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.port.EventOutbox;
import org.dragoman.gateway.port.Instructions;
import org.dragoman.gateway.port.Instructions.Instruction;
import org.dragoman.gateway.port.OutgoingEvent;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What is due is leased once, the oldest of each leg first, in a gateway whose own loops stand still. */
class LeaseTest {

    private static final RunningGateway GATEWAY = new RunningGateway();
    private static final String LEASES_END = "update gateway.event set due_at = gateway.clock() where due_at is not null";

    private final EventOutbox outbox = GATEWAY.context().getBean(EventOutbox.class);
    private final Instructions instructions = GATEWAY.context().getBean(Instructions.class);

    @BeforeAll
    static void standStill() {
        SharedGateway.ready(GATEWAY);
        GATEWAY.context().getBean("loops", SmartLifecycle.class).stop();
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @BeforeEach
    void nothingIsDue() {
        GATEWAY.database.execute("delete from gateway.event");
    }

    @Test
    void ofEachLegOnlyTheOldestEventIsLeasedAndEachOnce() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        happens("nyc", first, "RINGING");
        happens("nyc", first, "ANSWERED");
        happens("nyc", second, "RINGING");
        happens("montreal", UUID.randomUUID(), "JOINED");
        var leased = leased();
        assertThat(leased).extracting(LeaseTest::name).containsExactly("nyc RINGING", "nyc RINGING", "montreal JOINED");
        assertThat(leased).extracting(OutgoingEvent::leg).extracting(LegKey::id).startsWith(first, second);
        assertThat(leased()).isEmpty();

        outbox.delivered(leased.getFirst()).block();
        assertThat(leased()).extracting(LeaseTest::name).containsExactly("nyc ANSWERED");
    }

    @Test
    void whatWasLeasedAndNeverDeliveredIsDueAgainWhenTheLeaseEnds() {
        happens("nyc", UUID.randomUUID(), "RINGING");
        happens("nyc", UUID.randomUUID(), "RINGING");
        var lost = leased();
        outbox.delivered(lost.getFirst()).block();
        GATEWAY.database.execute(LEASES_END);
        assertThat(leased()).containsExactly(lost.getLast());
    }

    @Test
    void whoeverLeasesAtTheSameTimeLeasesOthers() {
        IntStream.range(0, 250).forEach(leg -> happens("nyc", UUID.randomUUID(), "RINGING"));
        var all = Flux.range(0, 12)
                .flatMap(gateway -> outbox.lease().subscribeOn(Schedulers.boundedElastic()), 4)
                .map(OutgoingEvent::eventId).collectList().block();
        assertThat(all).hasSize(250).doesNotHaveDuplicates();
    }

    /** The rest is leased by who works on it when it does. */
    @Test
    void noMoreIsLeasedThanIsTaken() {
        IntStream.range(0, 60).forEach(leg -> happens("nyc", UUID.randomUUID(), "RINGING"));
        var taken = new HashSet<>(Objects.requireNonNull(outbox.lease().take(10).collectList().block()));
        taken.addAll(leased());
        assertThat(taken).hasSizeBetween(54, 59);
    }

    @Test
    void ofEachLegOnlyTheOldestInstructionIsLeased() {
        var legs = List.of(UUID.randomUUID(), UUID.randomUUID());
        legs.forEach(leg -> GATEWAY.command(Commands.agency(leg, null)));
        legs.forEach(leg -> GATEWAY.command(Commands.spoken("HOLD", leg, "en", "INTERPRETER_LOST")));
        legs.forEach(leg -> GATEWAY.command(Commands.resume(leg)));
        var leased = Objects.requireNonNull(instructions.lease().collectList().block());
        assertThat(leased).extracting(order -> order.leg().key().id()).containsExactlyElementsOf(legs);
        assertThat(leased).extracting(Instruction::what).hasOnlyElementsOfType(Instructions.What.Hold.class);
        assertThat(instructions.lease().collectList().block()).isEmpty();

        instructions.done(leased.getFirst()).block();
        assertThat(instructions.lease().collectList().block()).singleElement()
                .extracting(Instruction::what).isInstanceOf(Instructions.What.Resume.class);
    }

    private List<OutgoingEvent> leased() {
        return Objects.requireNonNull(outbox.lease().collectList().block());
    }

    private static String name(OutgoingEvent event) {
        return event.leg().city().value() + " " + event.event().kind();
    }

    private static void happens(String city, UUID leg, String kind) {
        GATEWAY.database.execute("""
                insert into gateway.event (city_id, event_id, leg_id, kind, at, created_at, due_at)
                values ('%s', gen_random_uuid(), '%s', '%s', now(), now(), now())
                """.formatted(city, leg, kind));
    }
}
