package org.dragoman.local.carrier.bin;

import java.util.Map;
import java.util.Optional;
import org.dragoman.local.carrier.config.CarrierProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents that the account has stored at the carrier, as a real one offers under the name of TwiML Bins. */
@RestController
final class BinsController {
    private final Map<String, String> bins;

    BinsController(CarrierProperties properties) {
        this.bins = Map.copyOf(properties.bins());
    }

    @PostMapping("/carrier/bins/{name}")
    ResponseEntity<String> bin(@PathVariable String name) {
        return Optional.ofNullable(bins.get(name))
                .map(document -> ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(document))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
