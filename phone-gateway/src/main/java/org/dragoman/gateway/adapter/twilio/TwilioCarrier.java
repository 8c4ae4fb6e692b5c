package org.dragoman.gateway.adapter.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.conference.ParticipantUpdater;
import com.twilio.type.Twiml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.PaceQueue.Claim.Ring;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Twilio by its own SDK. The SDK blocks, so everything runs on a scheduler of its own with a bounded number of threads. */
final class TwilioCarrier implements Carrier {

    private final TwilioRestClient twilio;
    private final Rings rings;
    private final Addresses addresses;
    private final Markup markup;
    private final Scheduler blocking;

    TwilioCarrier(TwilioRestClient twilio, Rings rings, Addresses addresses, Markup markup, Scheduler blocking) {
        this.twilio = twilio;
        this.rings = rings;
        this.addresses = addresses;
        this.markup = markup;
        this.blocking = blocking;
    }

    @Override
    public Mono<Placement> ring(Ring ring) {
        return ask(() -> rings.place(twilio, ring));
    }

    @Override
    public Mono<Void> hangUp(String callSid) {
        return ask(() -> Call.updater(callSid).setStatus(Call.UpdateStatus.COMPLETED).update(twilio).getSid())
                .onErrorResume(Refusals::isOver, over -> Mono.empty())
                .then();
    }

    @Override
    public Mono<Void> erase(String callSid) {
        return ask(() -> Call.deleter(callSid).delete(twilio))
                .onErrorResume(Refusals::isUnknown, gone -> Mono.empty())
                .then();
    }

    @Override
    public Mono<Void> lead(CityId city, String callSid, Script script) {
        var farewell = new Twiml(markup.write(Optional.of(city), script));
        return ask(() -> Call.updater(callSid).setTwiml(farewell).update(twilio).getSid())
                .onErrorResume(Refusals::isOver, over -> Mono.empty())
                .then();
    }

    @Override
    public Mono<Done> hold(RoomPlace place, Language words, Sentence sentence) {
        return update(place, participant -> participant.setHold(true)
                .setHoldUrl(addresses.to(new Position.Waiting(words, sentence), Optional.of(place.city())))
                .setHoldMethod(HttpMethod.POST));
    }

    @Override
    public Mono<Done> resume(RoomPlace place) {
        return update(place, participant -> participant.setHold(false));
    }

    @Override
    public Mono<Done> tell(RoomPlace place, Position announcement) {
        return update(place, participant -> participant
                .setAnnounceUrl(addresses.to(announcement, Optional.of(place.city())))
                .setAnnounceMethod(HttpMethod.POST));
    }

    private Mono<Done> update(RoomPlace place, UnaryOperator<ParticipantUpdater> change) {
        return ask(() -> change.apply(Participant.updater(place.conferenceSid(), place.callSid())).update(twilio)
                .getCallSid())
                .map(sid -> Done.DONE)
                .onErrorResume(Refusals::isOver, over -> Mono.just(Done.NOT_THERE));
    }

    @Override
    public Flux<SeenCall> liveCalls() {
        return ask(() -> {
            var all = new ArrayList<SeenCall>();
            for (var status : List.of(Call.Status.QUEUED, Call.Status.RINGING, Call.Status.IN_PROGRESS)) {
                collect(Call.reader().setStatus(status).setPageSize(1000L).read(twilio), all);
            }
            return all;
        }).flatMapIterable(all -> all);
    }

    @Override
    public Flux<SeenCall> callsSince(Instant since) {
        return ask(() -> {
            var all = new ArrayList<SeenCall>();
            collect(Call.reader().setStartTimeAfter(since.atZone(ZoneOffset.UTC)).setPageSize(1000L).read(twilio),
                    all);
            return all;
        }).flatMapIterable(all -> all);
    }

    private static void collect(ResourceSet<Call> calls, List<SeenCall> into) {
        calls.forEach(call -> into.add(SeenCalls.of(call)));
    }

    @Override
    public Mono<SeenCall> look(String callSid) {
        return ask(() -> SeenCalls.of(Call.fetcher(callSid).fetch(twilio)))
                .onErrorResume(Refusals::isUnknown, unknown -> Mono.empty());
    }

    @Override
    public Flux<SeenParticipant> participants(String room) {
        return ask(() -> {
            var all = new ArrayList<SeenParticipant>();
            for (var conference : Conference.reader().setFriendlyName(room).read(twilio)) {
                if (conference.getStatus() != Conference.Status.COMPLETED) {
                    Participant.reader(conference.getSid()).read(twilio).forEach(one -> all.add(seen(one)));
                }
            }
            return all;
        }).onErrorResume(Refusals::isUnknown, gone -> Mono.just(new ArrayList<>())).flatMapIterable(all -> all);
    }

    private static SeenParticipant seen(Participant one) {
        return new SeenParticipant(label(one), one.getCallSid(), one.getConferenceSid(),
                one.getStatus() == Participant.Status.CONNECTED);
    }

    private static Optional<UUID> label(Participant one) {
        try {
            return Optional.ofNullable(one.getLabel()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private <T> Mono<T> ask(Callable<T> question) {
        return Mono.fromCallable(question).subscribeOn(blocking);
    }
}
