package org.dragoman.local.carrier.wall;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.Participant;
import org.dragoman.local.carrier.config.Carrier;

/** Two phones of which at least the second hears the first. */
public record Link(String from, String to, boolean mutual) {
    static List<Link> all(Carrier carrier) {
        List<Link> links = new ArrayList<>();
        carrier.conferences().live().forEach(conference -> links.addAll(within(conference)));
        carrier.calls().live().forEach(call -> {
            Call parent = call.order().parent();
            if (parent != null && call.status() == CallStatus.IN_PROGRESS) {
                links.add(new Link(parent.phone(), call.phone(), true));
            }
        });
        return links;
    }

    private static List<Link> within(Conference conference) {
        List<Link> links = new ArrayList<>();
        List<Participant> all = conference.participants();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Participant one = all.get(i);
                Participant other = all.get(j);
                boolean there = conference.hears(other, one);
                boolean back = conference.hears(one, other);
                if (there || back) {
                    links.add(new Link((there ? one : other).call().phone(), (there ? other : one).call().phone(),
                            there && back));
                }
            }
        }
        return links;
    }
}
