package org.dragoman.dispatch.adapter.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.CityId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.Session;

/**
 * One browser that somebody is logged in at. It holds who that is and nothing else, so nothing has to be serialised: a
 * restart of the service, or an older one beside it, reads it as well.
 */
final class PageSession implements Session {

    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(14);
    private static final String CONTEXT = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;
    private static final Duration ACCESS_IS_ROUNDED_TO = Duration.ofMinutes(1);

    private final Instant createdAt;
    private final Optional<Instant> keptAccess;
    private Secret secret;
    private Optional<Secret> replaced = Optional.empty();
    private Instant lastAccess;
    private @Nullable SecurityContext context;

    private PageSession(Secret secret, Instant createdAt, Instant lastAccess, Optional<Instant> keptAccess) {
        this.secret = secret;
        this.createdAt = createdAt;
        this.lastAccess = lastAccess;
        this.keptAccess = keptAccess;
    }

    static PageSession fresh(CityId city, Instant now) {
        return new PageSession(Secret.freshSession(city), now, now, Optional.empty());
    }

    static PageSession kept(Secret secret, Instant createdAt, Instant lastAccess, SecurityContext context) {
        var session = new PageSession(secret, createdAt, lastAccess, Optional.of(lastAccess));
        session.context = context;
        return session;
    }

    Secret secret() {
        return secret;
    }

    /** The id it had before somebody logged in. */
    Optional<Secret> replaced() {
        return replaced;
    }

    /** Each use moves the end of the session, but is written down once a minute only. */
    boolean isWorthKeeping() {
        return replaced.isPresent() || keptAccess.isEmpty()
                || keptAccess.get().plus(ACCESS_IS_ROUNDED_TO).isBefore(lastAccess);
    }

    Optional<SecurityContext> context() {
        return Optional.ofNullable(context);
    }

    Instant expiresAt() {
        var idle = lastAccess.plus(IDLE);
        var longest = createdAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    @Override
    public String getId() {
        return secret.text();
    }

    @Override
    public String changeSessionId() {
        replaced = Optional.of(secret);
        secret = Secret.freshSession(secret.city());
        return secret.text();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return CONTEXT.equals(name) ? (T) context : null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return context == null ? Set.of() : Set.of(CONTEXT);
    }

    /** @throws IllegalArgumentException for anything but who is logged in: it would be lost, so nobody may rely on it */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (!CONTEXT.equals(name) || !(value == null || value instanceof SecurityContext)) {
            throw new IllegalArgumentException("A page session keeps no " + name);
        }
        context = (SecurityContext) value;
    }

    @Override
    public void removeAttribute(String name) {
        if (CONTEXT.equals(name)) {
            context = null;
        }
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        lastAccess = at;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccess;
    }

    /** Fixed by {@link #IDLE}. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return IDLE;
    }

    /** Too long idle is told by the database, which then has no such session. */
    @Override
    public boolean isExpired() {
        return createdAt.plus(LONGEST).isBefore(lastAccess);
    }
}
