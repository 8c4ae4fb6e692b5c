package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.port.BoardViews;
import org.dragoman.dispatch.port.Limits;
import reactor.core.publisher.Mono;

/** A supervisor looks at the city. */
public class ShowBoard {

    private final BoardViews views;
    private final Limits limits;

    public ShowBoard(BoardViews views, Limits limits) {
        this.views = views;
        this.limits = limits;
    }

    /** Empty for a city that is not here. A limit that cannot be read hides nothing else. */
    public Mono<BoardView> show(CityId city) {
        return views.board(city)
                .flatMap(board -> limits.today(city).map(board::with).onErrorReturn(board).defaultIfEmpty(board));
    }
}
