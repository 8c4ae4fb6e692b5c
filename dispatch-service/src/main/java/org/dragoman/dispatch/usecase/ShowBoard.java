package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.port.BoardViews;
import reactor.core.publisher.Mono;

/** A supervisor looks at the city. */
public class ShowBoard {

    private final BoardViews views;

    public ShowBoard(BoardViews views) {
        this.views = views;
    }

    /** Empty for a city that is not here. */
    public Mono<BoardView> show(CityId city) {
        return views.board(city);
    }
}
