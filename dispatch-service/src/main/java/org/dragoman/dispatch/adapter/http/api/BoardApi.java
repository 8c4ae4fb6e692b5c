package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dragoman.dispatch.adapter.http.live.LiveStreams;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.usecase.ShowBoard;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole city, now and live. */
@RestController
@Tag(name = "Board")
class BoardApi {

    private final ShowBoard showBoard;
    private final LiveStreams streams;

    BoardApi(ShowBoard showBoard, LiveStreams streams) {
        this.showBoard = showBoard;
        this.streams = streams;
    }

    @GetMapping("/api/v1/board")
    @Operation(summary = "The city at one moment; today's figures add up, for all of it is one snapshot")
    Mono<BoardView> board(@AuthenticationPrincipal Caller caller) {
        return showBoard.show(caller.city()).switchIfEmpty(Mono.error(Problem::notFound));
    }

    @GetMapping(path = "/api/v1/board/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "An event `moved` whenever the board may have changed: read it again. "
            + "Its `version` only grows within one stream")
    Flux<ServerSentEvent<LiveStreams.Moved>> events(@AuthenticationPrincipal Caller caller) {
        return streams.open(caller.city(), streams.moved(caller.city(), hint -> true));
    }
}
