package org.dragoman.local.carrier.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.EndReason;
import org.dragoman.local.carrier.conference.Invitation;
import org.dragoman.local.carrier.conference.Participant;
import org.dragoman.local.carrier.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** A conference and those in it as the REST interface shows them. */
final class ConferenceJson {
    private ConferenceJson() {}

    static Map<String, Object> of(Account account, Conference conference) {
        String path = account.path("Conferences/" + conference.sid());
        EndReason reason = conference.endReason();
        Participant ender = conference.ender();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", conference.sid());
        json.put("account_sid", account.sid());
        json.put("friendly_name", conference.name());
        json.put("status", conference.status().wire());
        json.put("date_created", Timestamps.rfc2822(conference.createdAt()));
        json.put("date_updated", Timestamps.rfc2822(conference.updatedAt()));
        json.put("api_version", Account.API_VERSION);
        json.put("region", "us1");
        json.put("reason_conference_ended", reason == null ? null : reason.wire());
        json.put("call_sid_ending_conference", ender == null ? null : ender.call().sid());
        json.put("uri", path + ".json");
        json.put("subresource_uris",
                Map.of("participants", path + "/Participants.json", "recordings", path + "/Recordings.json"));
        return json;
    }

    static Map<String, Object> of(Account account, Conference conference, Participant participant) {
        Map<String, Object> json = participant(account, conference, participant.call(), participant.label());
        json.put("date_created", Timestamps.rfc2822(participant.joinedAt()));
        json.put("date_updated", Timestamps.rfc2822(participant.updatedAt()));
        json.put("muted", participant.muted());
        json.put("hold", participant.hold());
        json.put("start_conference_on_enter", participant.startsConference());
        json.put("end_conference_on_exit", participant.endsConference());
        json.put("status", "connected");
        return json;
    }

    static Map<String, Object> of(Account account, Conference conference, Invitation invitation) {
        Instant created = invitation.call().createdAt();
        Map<String, Object> json = participant(account, conference, invitation.call(), invitation.order().label());
        json.put("date_created", Timestamps.rfc2822(created));
        json.put("date_updated", Timestamps.rfc2822(invitation.call().updatedAt()));
        json.put("muted", invitation.order().muted());
        json.put("hold", false);
        json.put("start_conference_on_enter", invitation.order().start());
        json.put("end_conference_on_exit", invitation.order().end());
        json.put("status", status(invitation.call().status()));
        return json;
    }

    private static Map<String, Object> participant(Account account, Conference conference, Call call,
            @Nullable String label) {
        Duration queued = call.queueTime();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account_sid", account.sid());
        json.put("conference_sid", conference.sid());
        json.put("call_sid", call.sid());
        json.put("label", label);
        json.put("coaching", false);
        json.put("call_sid_to_coach", null);
        json.put("queue_time", Long.toString(queued.toMillis()));
        json.put("uri", account.path("Conferences/" + conference.sid() + "/Participants/" + call.sid() + ".json"));
        return json;
    }

    private static String status(CallStatus status) {
        return switch (status) {
            case QUEUED -> "queued";
            case INITIATED -> "connecting";
            case RINGING -> "ringing";
            case IN_PROGRESS -> "connected";
            case COMPLETED -> "complete";
            case BUSY, NO_ANSWER, FAILED, CANCELED -> "failed";
        };
    }
}
