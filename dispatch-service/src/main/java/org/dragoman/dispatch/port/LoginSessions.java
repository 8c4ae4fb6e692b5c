package org.dragoman.dispatch.port;

import java.time.Instant;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Caller;
import reactor.core.publisher.Mono;

/** Who is logged in at which browser. A person's role is read anew each time: switched off means out. */
public interface LoginSessions {

    /** @param idHash SHA-256 of what the browser holds */
    record Key(CityId city, byte[] idHash) {

        public Key {
            idHash = idHash.clone();
        }

        @Override
        public byte[] idHash() {
            return idHash.clone();
        }
    }

    record Stored(Caller caller, String username, Instant createdAt, Instant lastAccessAt) {}

    /** Keeps a session, new or used again, until {@code expiresAt}; forgets the expired ones of the city. */
    Mono<Void> keep(Key key, String username, Instant createdAt, Instant lastAccessAt, Instant expiresAt);

    /** Empty for one that is unknown or expired, or whose account is gone or switched off. */
    Mono<Stored> find(Key key);

    Mono<Void> end(Key key);
}
