package org.dragoman.dispatch.port;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.LadderView;
import reactor.core.publisher.Mono;

/** How the search widens, to be looked at. */
public interface LadderViews {

    /** The city's own first, then those of agencies by their name. */
    Mono<List<LadderView>> ladders(CityId city);
}
