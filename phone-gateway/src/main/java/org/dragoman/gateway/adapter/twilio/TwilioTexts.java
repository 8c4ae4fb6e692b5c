package org.dragoman.gateway.adapter.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.dragoman.gateway.port.Carrier.Placement;
import org.dragoman.gateway.port.Texts;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Text messages by Twilio's Messages API, under the same rules as calls: a POST is never replayed but after 429. */
final class TwilioTexts implements Texts {

    private final TwilioRestClient twilio;
    private final Scheduler blocking;

    TwilioTexts(TwilioRestClient twilio, Scheduler blocking) {
        this.twilio = twilio;
        this.blocking = blocking;
    }

    @Override
    public Mono<Answer> send(org.dragoman.gateway.domain.PhoneNumber to,
            org.dragoman.gateway.domain.PhoneNumber from, String words) {
        return ask(() -> {
            try {
                Message.creator(new PhoneNumber(to.e164()), new PhoneNumber(from.e164()), words).create(twilio);
                return Answer.TAKEN;
            } catch (RuntimeException failure) {
                return answer(Refusals.placement(failure));
            }
        });
    }

    private static Answer answer(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> Answer.TAKEN;
            case Placement.Refused(var code) -> code == Refusals.RECIPIENT_UNSUBSCRIBED
                    ? Answer.OPTED_OUT
                    : Answer.REFUSED;
            case Placement.NotNow notNow -> Answer.NOT_NOW;
            case Placement.Unclear unclear -> Answer.UNCLEAR;
        };
    }

    /** By time alone: a filter by number would write the number into an address. */
    @Override
    public Mono<Boolean> hasSent(org.dragoman.gateway.domain.PhoneNumber to, String words, Instant since) {
        return ask(() -> {
            for (var sent : Message.reader().setDateSentAfter(since.atZone(ZoneOffset.UTC)).setPageSize(1000L)
                    .read(twilio)) {
                if (to.e164().equals(sent.getTo()) && words.equals(sent.getBody())) {
                    return true;
                }
            }
            return false;
        });
    }

    private <T> Mono<T> ask(Callable<T> question) {
        return Mono.fromCallable(question).subscribeOn(blocking);
    }
}
