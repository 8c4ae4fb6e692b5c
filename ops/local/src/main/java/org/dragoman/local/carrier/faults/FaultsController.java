package org.dragoman.local.carrier.faults;

import java.util.Map;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.rest.Rest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders misbehaviour, and the carrier's pace. */
@RestController
@RequestMapping("/carrier")
final class FaultsController {
    private final Rest rest;
    private final Carrier carrier;

    FaultsController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.carrier = carrier;
    }

    record Pace(@Nullable Double callsPerSecond) {}

    @GetMapping("/faults")
    Mono<Faults.Plan> plan() {
        return rest.on(carrier.faults()::plan);
    }

    @PutMapping("/faults")
    Mono<Faults.Plan> plan(@RequestBody Faults.Plan plan) {
        return rest.on(() -> {
            carrier.faults().plan(plan);
            return carrier.faults().plan();
        });
    }

    @DeleteMapping("/faults")
    Mono<Faults.Plan> heal() {
        return plan(new Faults.Plan(WebhookFaults.NONE, RestFaults.NONE));
    }

    /** Every call is forgotten, without a word to anybody. */
    @PostMapping("/faults/forget-calls")
    Mono<Map<String, Integer>> forget() {
        return rest.on(() -> Map.of("forgotten", carrier.oblivion().forgetAll()));
    }

    @GetMapping("/pace")
    Mono<Pace> pace() {
        return rest.on(() -> new Pace(carrier.pace().perSecond()));
    }

    @PutMapping("/pace")
    Mono<Pace> pace(@RequestBody Pace pace) {
        if (pace.callsPerSecond() == null) {
            throw new IllegalArgumentException(
                    "Say how many calls per second: {\"callsPerSecond\": 1}, 0 for no limit");
        }
        double wanted = pace.callsPerSecond();
        return rest.on(() -> {
            carrier.pace().change(wanted);
            return new Pace(carrier.pace().perSecond());
        });
    }
}
