package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.view.DeskView;
import reactor.core.publisher.Mono;

/** Sites as their desks see them. */
public interface DeskViews {

    /** Empty for a site that this city does not have. */
    Mono<DeskView> desk(CityId city, SiteId site);
}
