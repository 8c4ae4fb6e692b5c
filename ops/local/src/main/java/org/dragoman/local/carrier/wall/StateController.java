package org.dragoman.local.carrier.wall;

import java.util.List;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.rest.Rest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The witness: what happened, and what is so just now. */
@RestController
@RequestMapping("/carrier")
final class StateController {
    private final Rest rest;
    private final Carrier carrier;

    StateController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.carrier = carrier;
    }

    /** @param after only entries with a larger sequence number */
    @GetMapping("/log")
    Mono<List<LogEntry>> log(@RequestParam(defaultValue = "0") long after) {
        return rest.on(() -> carrier.log().after(after));
    }

    @GetMapping("/state")
    Mono<CarrierState> state() {
        return rest.on(() -> CarrierState.of(carrier));
    }
}
