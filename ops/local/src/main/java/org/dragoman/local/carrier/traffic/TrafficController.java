package org.dragoman.local.carrier.traffic;

import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.rest.Rest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The traffic dial. */
@RestController
@RequestMapping("/carrier/traffic")
final class TrafficController {
    private final Rest rest;
    private final Traffic traffic;

    TrafficController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.traffic = carrier.traffic();
    }

    record View(TrafficSettings settings, Traffic.Tally tally) {}

    @GetMapping
    Mono<View> get() {
        return rest.on(this::view);
    }

    @PutMapping
    Mono<View> put(@RequestBody TrafficSettings.Change change) {
        return rest.on(() -> {
            traffic.change(change.of(traffic.settings()));
            return view();
        });
    }

    private View view() {
        return new View(traffic.settings(), traffic.tally());
    }
}
