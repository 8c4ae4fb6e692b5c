package org.dragoman.local.carrier.script;

import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.call.Dialler;
import org.dragoman.local.carrier.conference.Entrance;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.time.Timeline;

/** What the verbs work with. */
public record Stage(Timeline timeline, Account account, Dialler dialler, Entrance entrance, Keys keys,
        CarrierLog log) {}
