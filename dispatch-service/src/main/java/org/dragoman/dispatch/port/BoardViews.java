package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.BoardView;
import reactor.core.publisher.Mono;

/** A city as its supervisors see it. */
public interface BoardViews {

    /** Empty for a city that is not here. */
    Mono<BoardView> board(CityId city);
}
