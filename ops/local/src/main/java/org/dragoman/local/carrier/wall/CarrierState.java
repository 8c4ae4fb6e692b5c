package org.dragoman.local.carrier.wall;

import java.time.Instant;
import java.util.List;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.Participant;
import org.dragoman.local.carrier.config.Carrier;
import org.jspecify.annotations.Nullable;

/** All calls that are up and all open conferences, with who hears whom. */
public record CarrierState(Instant at, List<LiveCall> calls, List<LiveConference> conferences) {

    public record LiveCall(String sid, String direction, String from, String to, String phone, String status,
            @Nullable String parentSid, Instant createdAt) {
        static LiveCall of(Call call) {
            return new LiveCall(call.sid(), call.direction().wire(), call.from(), call.to(), call.phone(),
                    call.status().wire(), call.parentSid(), call.createdAt());
        }
    }

    public record LiveConference(String sid, String room, String status, List<Member> participants,
            List<Invited> invited) {
        static LiveConference of(Conference conference) {
            return new LiveConference(conference.sid(), conference.name(), conference.status().wire(),
                    conference.participants().stream().map(one -> Member.of(conference, one)).toList(),
                    conference.invitations().stream().map(one -> new Invited(one.call().sid(), one.call().phone(),
                            one.order().label(), one.call().status().wire())).toList());
        }
    }

    /** @param hears the numbers of those whom this one hears */
    public record Member(String callSid, String number, @Nullable String label, boolean hold, boolean muted,
            boolean endConferenceOnExit, List<String> hears) {
        static Member of(Conference conference, Participant one) {
            return new Member(one.call().sid(), one.call().phone(), one.label(), one.hold(), one.muted(),
                    one.endsConference(), conference.participants().stream()
                            .filter(other -> conference.hears(one, other))
                            .map(other -> other.call().phone())
                            .toList());
        }
    }

    public record Invited(String callSid, String number, @Nullable String label, String status) {}

    static CarrierState of(Carrier carrier) {
        return new CarrierState(carrier.timeline().now(), carrier.calls().live().stream().map(LiveCall::of).toList(),
                carrier.conferences().live().stream().map(LiveConference::of).toList());
    }
}
