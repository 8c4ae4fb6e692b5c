package org.dragoman.dispatch.usecase;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.LadderView;
import org.dragoman.dispatch.port.LadderViews;
import reactor.core.publisher.Mono;

/** A supervisor looks at how the search for an interpreter widens. */
public class ShowLadders {

    private final LadderViews views;

    public ShowLadders(LadderViews views) {
        this.views = views;
    }

    public Mono<List<LadderView>> show(CityId city) {
        return views.ladders(city);
    }
}
