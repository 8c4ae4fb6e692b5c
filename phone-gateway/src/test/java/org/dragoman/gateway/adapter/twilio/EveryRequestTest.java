package org.dragoman.gateway.adapter.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.MenuDigits;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegPlan;
import org.dragoman.gateway.domain.call.Offer;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.RoomPlace;
import org.dragoman.gateway.port.PaceQueue.Claim.Ring;
import org.dragoman.gateway.port.Texts;
import org.dragoman.gateway.support.FakeCarrier;
import org.dragoman.gateway.support.MemoryRecordingBook;
import org.dragoman.gateway.voice.PhraseFiles;
import org.dragoman.gateway.voice.Voices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Asks the carrier for everything that we ever ask of it once; its own description judges each request after the test. */
class EveryRequestTest {

    private static final CityId NYC = new CityId("nyc");
    private static final Language ENGLISH = new Language("en");
    private static final PhoneNumber JEAN = new PhoneNumber("+12125550142");
    private static final PhoneNumber LINE = new PhoneNumber("+12125550100");
    private static final String ROOM = "S-1";
    private static final String CALL = "CA%032d".formatted(7);
    private static final String OLD_CALL = "CA%032d".formatted(8);
    private static final RoomPlace PLACE = new RoomPlace(NYC, "CF%032d".formatted(1), CALL);

    private final FakeCarrier company = new FakeCarrier();
    private final Addresses addresses = new Addresses("https://city.test");
    private final TwilioRestClient twilio = new TwilioRestClient.Builder(FakeCarrier.ACCOUNT, FakeCarrier.TOKEN)
            .accountSid(FakeCarrier.ACCOUNT)
            .httpClient(new LeanHttpClient(URI.create(company.url()), Duration.ofSeconds(5)))
            .build();
    private final Carrier carrier = new TwilioCarrier(twilio, new Rings(addresses), addresses,
            (city, script) -> new Twiml(new Voices(PhraseFiles.shelf(), new MemoryRecordingBook()), addresses, city)
                    .write(script),
            Schedulers.immediate());
    private final Texts texts = new TwilioTexts(twilio, Schedulers.immediate());

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void isAskedOnceAndNoMethodIsForgotten() {
        company.status(CALL, "in-progress");
        company.status(OLD_CALL, "completed");
        company.openRoom = ROOM;
        var all = everything();
        assertThat(all.keySet()).isEqualTo(methodsOf(Carrier.class, Texts.class));

        all.forEach((name, asking) -> {
            int before = company.asked.size();
            Flux.from(asking).blockLast(Duration.ofSeconds(10));
            assertThat(company.asked.size()).as(name).isGreaterThan(before);
        });

        assertThat(company.rings()).as("two offers, and two called right into the room").hasSize(4);
        assertThat(company.addresses).anyMatch(address -> address.endsWith("/Participants.json"));
    }

    private Map<String, Publisher<?>> everything() {
        var now = Instant.now();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("ring", Flux.concat(carrier.ring(ring(Optional.of(offer()), false)),
                        carrier.ring(ring(Optional.of(offer()), false, Optional.of(new MenuDigits("ww1*#")))),
                        carrier.ring(ring(Optional.empty(), true)), carrier.ring(ring(Optional.empty(), false)))),
                Map.entry("hangUp", carrier.hangUp(CALL)),
                Map.entry("lead", carrier.lead(NYC, CALL, Scripts.goodbye(ENGLISH, Sentence.CALL_ENDED))),
                Map.entry("hold", carrier.hold(PLACE, ENGLISH, Sentence.INTERPRETER_LOST)),
                Map.entry("resume", carrier.resume(PLACE)),
                Map.entry("tell", carrier.tell(PLACE, new Position.Told(ENGLISH, Sentence.AGENCY_NOT_REACHED))),
                Map.entry("erase", carrier.erase(OLD_CALL)),
                Map.entry("liveCalls", carrier.liveCalls()),
                Map.entry("callsSince", carrier.callsSince(now)),
                Map.entry("look", carrier.look(CALL)),
                Map.entry("participants", carrier.participants(ROOM)),
                Map.entry("send", texts.send(JEAN, LINE, "Your interpreter is ready")),
                Map.entry("hasSent", texts.hasSent(JEAN, "Your interpreter is ready", now))));
    }

    private static Ring ring(Optional<Offer> offer, boolean anchor) {
        return ring(offer, anchor, Optional.empty());
    }

    private static Ring ring(Optional<Offer> offer, boolean anchor, Optional<MenuDigits> digits) {
        var plan = new LegPlan(Role.INTERPRETER, ROOM, ENGLISH, anchor, Optional.empty(), offer, false);
        return new Ring(new LegKey(NYC, UUID.randomUUID()), plan, JEAN, LINE, 20, digits);
    }

    private static Offer offer() {
        return new Offer(UUID.randomUUID(), 1, new Language("ht"), "Haitian Creole", "Housing", "general");
    }

    private static Set<String> methodsOf(Class<?>... ports) {
        return Stream.of(ports).flatMap(port -> Arrays.stream(port.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic()).map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
