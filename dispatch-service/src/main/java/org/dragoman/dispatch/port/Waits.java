package org.dragoman.dispatch.port;

import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Spell;
import reactor.core.publisher.Mono;

/** What is known of waits, and what was estimated of them. */
public interface Waits {

    /** Of the recent estimates of a variety, so many are looked at. */
    int LOOKED_AT = 50;

    /** Empty for a request that seeks no interpreter now, or is not of this city. */
    Mono<Outlook> outlook(CityId city, RequestId request);

    /**
     * Notes the first estimate for a request, to be compared with the truth when its time is up. Later ones change nothing.
     *
     * @param told whether it was said, or held back because such estimates did not hold
     */
    Mono<Void> note(CityId city, RequestId request, Estimate.Within estimate, boolean told);

    /**
     * The last {@link #LOOKED_AT} estimates whose time is up, by variety, the newest first: the true wait as a share of
     * what was estimated, up to an interpreter on the line; cut short where the caller left or waits still.
     */
    Mono<Map<VarietyTag, List<Spell>>> said(CityId city);
}
