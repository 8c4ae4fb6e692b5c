package org.dragoman.dispatch.adapter.security;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.port.Passwords;
import org.dragoman.dispatch.port.Pins;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Two at once: callers who guess take nothing from those who log in; whoever is unknown costs the same. */
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
    public Mono<String> hash(Pin pin) {
        return Mono.fromCallable(() -> passwords.hash(pin.digits())).subscribeOn(hashing);
    }

    @Override
    public Mono<Boolean> matches(String typed, Optional<String> hash) {
        return hash.filter(known -> Pin.read(typed).isPresent()).map(Mono::just).orElse(nobodysHash)
                .flatMap(other -> Mono.fromCallable(() -> passwords.matches(typed, other)).subscribeOn(hashing))
                .map(same -> same && hash.isPresent());
    }
}
