package org.dragoman.dispatch.adapter.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Account;
import org.dragoman.dispatch.port.Accounts;
import org.dragoman.dispatch.port.LoginFailures;
import org.dragoman.dispatch.port.Passwords;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * People, by name and password. An unknown name costs the same time and gets the same answer as a wrong password;
 * Argon2 is slow and hungry on purpose, so only two run at once and never on an event loop.
 */
@Component
class PasswordLogin {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final LoginFailures failures;
    private final Passwords passwords;
    private final Scheduler hashing = Schedulers.newBoundedElastic(2, 200, "password");
    private final Mono<String> nobodysHash;

    PasswordLogin(Accounts accounts, LoginFailures failures, Passwords passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = Mono.fromCallable(() -> passwords.hash(UUID.randomUUID().toString()))
                .subscribeOn(hashing).cache();
    }

    /** Errors: {@link LockedException} while the name has to wait, {@link BadCredentialsException} otherwise. */
    Mono<Authentication> login(CityId city, String typedName, String password) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST || password.length() > LONGEST) {
            return Mono.error(new BadCredentialsException("Too long"));
        }
        return failures.wait(city, name)
                .filter(Duration::isZero)
                .switchIfEmpty(Mono.error(() -> new LockedException("Too many tries")))
                .flatMap(free -> check(city, name, password));
    }

    private Mono<Authentication> check(CityId city, String name, String password) {
        return accounts.account(city, name).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(
                        found -> matches(password, found).filter(same -> same).flatMap(same -> Mono.justOrEmpty(found)))
                .switchIfEmpty(Mono.defer(() -> refuse(city, name)))
                .flatMap(account -> failures.forget(city, name).thenReturn(new CallerToken(account.caller())));
    }

    private Mono<Boolean> matches(String password, Optional<Account> found) {
        return found.map(account -> Mono.just(account.passwordHash())).orElse(nobodysHash)
                .flatMap(hash -> Mono.fromCallable(() -> passwords.matches(password, hash)).subscribeOn(hashing));
    }

    private Mono<Account> refuse(CityId city, String name) {
        return failures.failed(city, name).then(Mono.error(new BadCredentialsException("Wrong name or password")));
    }
}
