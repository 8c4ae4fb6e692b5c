package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Account;
import org.dragoman.dispatch.domain.access.Caller;
import reactor.core.publisher.Mono;

/** Who may ask: accounts of people and tokens of machines. */
public interface Accounts {

    /** Empty for a name that this city does not have, or has switched off. */
    Mono<Account> account(CityId city, String username);

    /**
     * The machine that holds a token; empty for one that this city does not have, or that has expired.
     *
     * @param tokenHash SHA-256 of the whole token as it is sent
     */
    Mono<Caller> machine(CityId city, byte[] tokenHash);
}
