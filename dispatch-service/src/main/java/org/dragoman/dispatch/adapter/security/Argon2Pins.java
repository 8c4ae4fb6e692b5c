package org.dragoman.dispatch.adapter.security;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.port.Passwords;
import org.dragoman.dispatch.port.Pins;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** PINs by the hash of passwords, two at once: callers who guess take nothing from those who log in. */
@Component
class Argon2Pins implements Pins {

    private final Passwords passwords;
    private final Scheduler hashing = Schedulers.newBoundedElastic(2, 200, "pin");
    private final Mono<String> nobodysHash;

    Argon2Pins(Passwords passwords) {
        this.passwords = passwords;
        this.nobodysHash = Mono.fromCallable(() -> passwords.hash(UUID.randomUUID().toString()))
                .subscribeOn(hashing).cache();
    }

    @Override
    public Mono<Boolean> matches(String pin, Optional<String> hash) {
        return hash.map(Mono::just).orElse(nobodysHash)
                .flatMap(known -> Mono.fromCallable(() -> passwords.matches(pin, known)).subscribeOn(hashing))
                .map(same -> same && hash.isPresent());
    }
}
