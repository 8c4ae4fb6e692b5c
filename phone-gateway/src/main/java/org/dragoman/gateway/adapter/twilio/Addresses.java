package org.dragoman.gateway.adapter.twilio;

import java.util.Optional;
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

    /** The query of a voice step that names a city. */
    public static final String CITY = "c";

    private final String publicBase;

    public Addresses(String publicBase) {
        this.publicBase = publicBase;
    }

    public String to(Position position) {
        return to(position, Optional.empty());
    }

    /** The city whose recordings are heard there; it stands beside the position, which it does not change. */
    public String to(Position position, Optional<CityId> city) {
        var beside = city.map(heard -> "&" + CITY + "=" + heard).orElse("");
        return publicBase + "/twilio/voice/" + Routes.path(position) + beside + ASK_AGAIN;
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
