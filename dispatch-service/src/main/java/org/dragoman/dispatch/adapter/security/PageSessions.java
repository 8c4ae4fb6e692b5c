package org.dragoman.dispatch.adapter.security;

import java.time.Clock;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.port.LoginSessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Spring Session's view of {@link LoginSessions}. A browser at which nobody is logged in has no session. */
@Component
class PageSessions implements ReactiveSessionRepository<PageSession> {

    private static final String PERSON = "account:";
    private static final CityId NO_CITY = new CityId("none");

    private final LoginSessions sessions;
    private final CityDirectory cities;
    private final Clock clock;

    PageSessions(LoginSessions sessions, CityDirectory cities, Clock clock) {
        this.sessions = sessions;
        this.cities = cities;
        this.clock = clock;
    }

    /** The city of the page comes by Reactor's context, from {@link CityFilter}; where there is none, nobody logs in. */
    @Override
    public Mono<PageSession> createSession() {
        return Mono.deferContextual(context -> Mono.just(PageSession.fresh(
                context.<CityId>getOrEmpty(CityId.class).orElse(NO_CITY), clock.instant())));
    }

    @Override
    public Mono<Void> save(PageSession session) {
        var gone = Mono.justOrEmpty(session.replaced()).flatMap(this::end);
        return gone.then(session.context()
                .map(SecurityContext::getAuthentication)
                .filter(CallerToken.class::isInstance)
                .map(token -> keep(session, ((CallerToken) token).getPrincipal()))
                .orElseGet(() -> end(session.secret())));
    }

    private Mono<Void> keep(PageSession session, Caller caller) {
        return session.isWorthKeeping()
                ? sessions.keep(key(session.secret()), caller.key().substring(PERSON.length()),
                        session.getCreationTime(), session.getLastAccessedTime(), session.expiresAt())
                : Mono.empty();
    }

    @Override
    public Mono<PageSession> findById(String id) {
        return Mono.justOrEmpty(Secret.session(id)).filterWhen(cities::knows)
                .flatMap(secret -> sessions.find(key(secret))
                        .map(found -> PageSession.kept(secret, found.createdAt(), found.lastAccessAt(),
                                new SecurityContextImpl(new CallerToken(found.caller())))));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.justOrEmpty(Secret.session(id)).flatMap(this::end);
    }

    private Mono<Void> end(Secret secret) {
        return Mono.just(secret).filterWhen(cities::knows).flatMap(known -> sessions.end(key(known)));
    }

    private static LoginSessions.Key key(Secret secret) {
        return new LoginSessions.Key(secret.city(), secret.hash());
    }
}
