package org.dragoman.local.carrier.wall;

import java.time.Duration;
import org.dragoman.local.carrier.config.Carrier;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The live state of the wall, for its page. */
@RestController
@RequestMapping("/carrier")
final class WallController {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final WallFeed feed;

    WallController(Carrier carrier) {
        this.feed = new WallFeed(carrier);
        feed.start();
    }

    @GetMapping(path = "/wall", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<WallFeed.Change>> wall() {
        Flux<ServerSentEvent<WallFeed.Change>> changes = feed.changes()
                .map(change -> ServerSentEvent.builder(change).event("wall").build());
        return changes.mergeWith(Flux.interval(KEEP_ALIVE)
                .map(beat -> ServerSentEvent.<WallFeed.Change>builder().comment("still here").build()));
    }
}
