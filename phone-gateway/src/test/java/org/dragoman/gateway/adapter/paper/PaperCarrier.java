package org.dragoman.gateway.adapter.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.gateway.adapter.http.CarrierDoor;
import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.PaceQueue.Claim.Ring;
import org.dragoman.gateway.port.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down what it is told to do. */
@OfPaper
@Component
public class PaperCarrier implements Carrier, Texts {

    /** @param asked where whoever picks up begins; empty where they are in the room at once */
    public record Placed(String call, Ring ring, Optional<String> asked) {}

    public final List<Placed> placed = new CopyOnWriteArrayList<>();
    public final List<String> hungUp = new CopyOnWriteArrayList<>();
    public final List<Script> led = new CopyOnWriteArrayList<>();

    @Bean
    static CarrierDoor paperDoor() {
        return new CarrierDoor("/paper/**");
    }

    @Override
    public Mono<Placement> ring(Ring ring) {
        return Mono.fromSupplier(() -> {
            var call = "paper-%d".formatted(placed.size() + 1);
            placed.add(new Placed(call, ring, ring.opening().map(Routes::path)));
            return new Placement.Placed(call);
        });
    }

    @Override
    public Mono<Void> hangUp(String call) {
        return Mono.fromRunnable(() -> hungUp.add(call));
    }

    @Override
    public Mono<Void> erase(String call) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> lead(CityId city, String call, Script script) {
        return Mono.fromRunnable(() -> led.add(script));
    }

    @Override
    public Mono<Done> hold(RoomPlace place, Language words, Sentence sentence) {
        return Mono.just(Done.DONE);
    }

    @Override
    public Mono<Done> resume(RoomPlace place) {
        return Mono.just(Done.DONE);
    }

    @Override
    public Mono<Done> tell(RoomPlace place, Position announcement) {
        return Mono.just(Done.DONE);
    }

    @Override
    public Flux<SeenCall> liveCalls() {
        return Flux.fromIterable(placed).map(PaperCarrier::seen);
    }

    @Override
    public Flux<SeenCall> callsSince(Instant since) {
        return liveCalls();
    }

    @Override
    public Mono<SeenCall> look(String call) {
        return liveCalls().filter(seen -> seen.callSid().equals(call)).next();
    }

    @Override
    public Flux<SeenParticipant> participants(String room) {
        return Flux.empty();
    }

    private static SeenCall seen(Placed one) {
        return new SeenCall(one.call(), Optional.of(one.ring().to()), true, Instant.EPOCH,
                Optional.of(new LegSignal.Answered()));
    }

    @Override
    public Mono<Answer> send(PhoneNumber to, PhoneNumber from, String words) {
        return Mono.just(Answer.TAKEN);
    }

    @Override
    public Mono<Boolean> hasSent(PhoneNumber to, String words, Instant since) {
        return Mono.just(true);
    }
}
