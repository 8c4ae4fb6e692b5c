package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.PhoneNumber;
import reactor.core.publisher.Mono;

/** Numbers that asked a city for no more text messages. Kept as keyed hashes; {@link TextQueue} asks before one leaves. */
public interface OptOuts {

    Mono<Void> add(CityId city, PhoneNumber number);

    Mono<Void> remove(CityId city, PhoneNumber number);
}
