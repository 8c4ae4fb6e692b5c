package org.dragoman.local.carrier.config;

import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Sids;
import org.dragoman.local.carrier.call.CallMoves;
import org.dragoman.local.carrier.call.Dialler;
import org.dragoman.local.carrier.conference.ConferenceBook;
import org.dragoman.local.carrier.conference.ConferenceCallbacks;
import org.dragoman.local.carrier.conference.Entrance;
import org.dragoman.local.carrier.conference.Exit;
import org.dragoman.local.carrier.conference.Inviter;
import org.dragoman.local.carrier.conference.PrivateSound;
import org.dragoman.local.carrier.conference.RoomControl;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.speech.Speaker;
import org.dragoman.local.carrier.time.Timeline;
import org.dragoman.local.carrier.twiml.DocumentFetcher;
import org.dragoman.local.carrier.webhook.WebhookSender;

/** The parts that have to do with conferences. */
public record Rooms(Entrance entrance, Exit exit, RoomControl control, Inviter inviter) {
    record Parts(Timeline timeline, Account account, Sids sids, ConferenceBook book, WebhookSender sender,
            CarrierLog log) {}

    static Rooms of(Parts parts, DocumentFetcher fetcher, Speaker speaker, Dialler dialler, CallMoves moves) {
        ConferenceCallbacks callbacks = new ConferenceCallbacks(parts.account(), parts.timeline(), parts.sender());
        PrivateSound sound = new PrivateSound(fetcher, speaker);
        Exit exit = new Exit(parts.timeline(), callbacks, parts.log());
        Entrance entrance = new Entrance(parts.timeline(), parts.sids(), parts.book(), callbacks, exit, sound,
                parts.log());
        return new Rooms(entrance, exit, new RoomControl(parts.timeline(), callbacks, sound, parts.log()),
                new Inviter(dialler, moves, entrance, exit));
    }
}
