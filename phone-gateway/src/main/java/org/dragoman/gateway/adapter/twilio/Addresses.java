package org.dragoman.gateway.adapter.twilio;

import org.dragoman.gateway.adapter.webhook.Routes;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.script.Position;

/** Our addresses as Twilio is given them. The fragment says what is sent again; it is not signed. */
public final class Addresses {

    /** A voice step may be asked again by anybody at any time, so the carrier may too. */
    private static final String ASK_AGAIN = "#rc=3&rp=all";
    /** What was not kept is sent again, as often as the carrier can. */
    private static final String REPORT_AGAIN = "#rc=5&rp=all";

    private final String publicBase;

    public Addresses(String publicBase) {
        this.publicBase = publicBase;
    }

    public String to(Position position) {
        return publicBase + "/twilio/voice/" + Routes.path(position) + ASK_AGAIN;
    }

    public String callStatus(LegKey leg) {
        return publicBase + "/twilio/status/leg?s=" + Routes.token(leg) + REPORT_AGAIN;
    }

    public String roomStatus(CityId city) {
        return publicBase + "/twilio/status/room?s=" + Routes.token(city) + REPORT_AGAIN;
    }

    public String recording(String path) {
        return publicBase + path;
    }
}
