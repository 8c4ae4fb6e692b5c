package org.dragoman.local.carrier.config;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.call.CallBook;
import org.dragoman.local.carrier.call.CallCallbacks;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.CallPace;
import org.dragoman.local.carrier.call.Dialler;
import org.dragoman.local.carrier.call.VoiceParameters;
import org.dragoman.local.carrier.conference.ConferenceBook;
import org.dragoman.local.carrier.faults.Faults;
import org.dragoman.local.carrier.faults.Oblivion;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.message.Messenger;
import org.dragoman.local.carrier.phones.AutomaticHands;
import org.dragoman.local.carrier.phones.Hand;
import org.dragoman.local.carrier.phones.PhoneBook;
import org.dragoman.local.carrier.script.Keys;
import org.dragoman.local.carrier.script.ScriptRunner;
import org.dragoman.local.carrier.script.Stage;
import org.dragoman.local.carrier.speech.Recordings;
import org.dragoman.local.carrier.speech.Speaker;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.traffic.Traffic;
import org.dragoman.local.carrier.twiml.DocumentFetcher;
import org.dragoman.local.carrier.twiml.SayLanguages;
import org.dragoman.local.carrier.twiml.TwimlReader;
import org.dragoman.local.carrier.webhook.Courier;
import org.dragoman.local.carrier.webhook.RequestWriter;
import org.dragoman.local.carrier.webhook.Signature;
import org.dragoman.local.carrier.webhook.WebhookSender;

/** The simulator's parts, put together; it needs no Spring, so that a test can run it in time of its own. */
public record Carrier(Timeline timeline, Account account, CarrierLog log, CallBook calls, CallPace pace,
        CallMoves moves, Dialler dialler, ConferenceBook conferences, Rooms rooms, ScriptRunner scripts, Keys keys,
        PhoneBook phones, Hand hand, Messenger messenger, Faults faults, Oblivion oblivion, Traffic traffic) {

    /**
     * What a carrier is made from.
     *
     * @param random
     *            for identifiers and for the whims of those who answer phones
     */
    public record Parts(Timeline timeline, Courier courier, Account account, RandomGenerator random,
            SayLanguages languages) {}

    /** Numbers that can be set; see {@link CarrierProperties}. */
    public record Settings(double callsPerSecond, Duration setupTime, double speechSpeed) {}

    public static Carrier of(Parts parts, Settings settings) {
        Timeline timeline = parts.timeline();
        Account account = parts.account();
        Sids sids = new Sids(parts.random());
        CarrierLog log = new CarrierLog(timeline);
        WebhookSender sender = new WebhookSender(timeline, parts.courier(),
                new RequestWriter(new Signature(account.authToken())), log, sids);
        VoiceParameters parameters = new VoiceParameters(account);
        CallBook calls = new CallBook();
        CallMoves moves = new CallMoves(timeline, sids, calls, new CallCallbacks(timeline, sender, parameters), log);
        PhoneBook phones = new PhoneBook(log);
        CallPace pace = new CallPace(settings.callsPerSecond());
        Dialler dialler = new Dialler(timeline, pace, moves, phones, settings.setupTime());
        DocumentFetcher fetcher = new DocumentFetcher(sender, parameters, new TwimlReader(parts.languages()), log);
        Speaker speaker = new Speaker(timeline, new Recordings(sender, log), log, settings.speechSpeed());
        ConferenceBook conferences = new ConferenceBook();
        Keys keys = new Keys(log);
        Rooms rooms = Rooms.of(new Rooms.Parts(timeline, account, sids, conferences, sender, log), fetcher, speaker,
                dialler, moves);
        ScriptRunner scripts = new ScriptRunner(fetcher, speaker, moves,
                new Stage(timeline, account, dialler, rooms.entrance(), keys, log));
        Hand hand = new Hand(account, moves, scripts, keys, log);
        new AutomaticHands(timeline, phones, hand, keys, parts.random(), log).start();
        Messenger messenger = new Messenger(timeline, account, sids, sender, log, phones::reachable);
        Faults faults = new Faults(timeline, parts.random(), log);
        sender.meets(faults);
        Traffic traffic = new Traffic(new Traffic.Surroundings(timeline, account, hand, keys, conferences), phones,
                parts.random());
        traffic.start(log);
        return new Carrier(timeline, account, log, calls, pace, moves, dialler, conferences, rooms, scripts, keys,
                phones, hand, messenger, faults, new Oblivion(timeline, calls, moves, conferences, log), traffic);
    }
}
