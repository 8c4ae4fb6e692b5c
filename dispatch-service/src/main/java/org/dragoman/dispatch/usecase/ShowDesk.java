package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.view.DeskView;
import org.dragoman.dispatch.port.DeskViews;
import reactor.core.publisher.Mono;

/** A desk looks at its own day and at what it asks for most. */
public class ShowDesk {

    private final DeskViews views;

    public ShowDesk(DeskViews views) {
        this.views = views;
    }

    /** Empty for a caller who belongs to no site. */
    public Mono<DeskView> show(Caller caller) {
        return Mono.justOrEmpty(caller.site()).flatMap(site -> views.desk(caller.city(), site));
    }
}
