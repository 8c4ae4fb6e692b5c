package org.dragoman.dispatch.adapter.security;

import static org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy.NO_REFERRER;
import static org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode.DENY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import reactor.core.publisher.Mono;

/**
 * Who may do what. Machines come with a bearer token and are judged by each request; people log in at a page and are
 * known by their session. The table of roles is the same for both. The services' own API has a chain of its own, before
 * these.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableSpringWebSession
class SecurityChains {

    private static final String[] OPEN = {"/", "/login", "/webjars/**", "/assets/**", "/actuator/health/**",
        "/actuator/prometheus", "/v3/api-docs/**", "/favicon.ico", "/error"};

    /** No script, style, image or connection from anywhere else, and nothing inline. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Refusals refusals;

    SecurityChains(Refusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(100)
    SecurityWebFilterChain machines(ServerHttpSecurity http, BearerLogin bearer) {
        return common(http)
                .securityMatcher(exchange -> onlyIf(Refusals.isForMachines(exchange) && BearerLogin.isUsedBy(exchange)))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterAt(bearer.filter(refusals), SecurityWebFiltersOrder.AUTHENTICATION)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(SecurityChains::rules)
                .build();
    }

    @Bean
    @Order(200)
    SecurityWebFilterChain people(ServerHttpSecurity http, LoginPage login) {
        var contexts = new CityContexts();
        return common(http)
                .securityContextRepository(contexts)
                .addFilterAt(login.filter(contexts), SecurityWebFiltersOrder.FORM_LOGIN)
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookie()).accessDeniedHandler(refusals::forbidden))
                .logout(logout -> logout.logoutHandler(login.logout()).logoutSuccessHandler(login::goodbye))
                .authorizeExchange(SecurityChains::rules)
                .build();
    }

    private ServerHttpSecurity common(ServerHttpSecurity http) {
        return http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((exchange, unknown) -> refusals.unknown(exchange))
                        .accessDeniedHandler(refusals::forbidden))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.mode(DENY))
                        .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
                        .permissionsPolicy(permissions -> permissions.policy(
                                "camera=(), geolocation=(), microphone=(), payment=()")));
    }

    private static void rules(AuthorizeExchangeSpec may) {
        may.pathMatchers(OPEN).permitAll()
                .pathMatchers(HttpMethod.GET, "/api/v1/languages").authenticated()
                .pathMatchers(HttpMethod.POST, "/api/v1/interpreters/*/suspend",
                        "/api/v1/interpreters/*/reinstate", "/api/v1/interpreters/*/bar",
                        "/api/v1/interpreters/*/lift-bar", "/api/v1/emergency-languages", "/api/v1/requests/*/priority",
                        "/api/v1/requests/*/withdraw", "/api/v1/requests/*/vendor",
                        "/api/v1/requests/*/assign", "/api/v1/requests/*/complaint/followed-up")
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .pathMatchers(HttpMethod.PUT, "/api/v1/interpreters/*/shifts", "/api/v1/lines/notice")
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .pathMatchers("/api/v1/requests/*/explanation", "/api/v1/complaints/**")
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .pathMatchers("/api/v1/requests/**", "/api/v1/requests").hasAnyRole("DESK", "SUPERVISOR", "ADMIN")
                .pathMatchers("/api/v1/interpreters/**").hasAnyRole("INTERPRETER", "SUPERVISOR", "ADMIN")
                .pathMatchers("/api/v1/board/**").hasAnyRole("SUPERVISOR", "ADMIN")
                .pathMatchers("/api/v1/recordings/**", "/api/v1/recordings").hasRole("ADMIN")
                .pathMatchers("/api/v1/limits/pager").hasRole("ADMIN")
                .pathMatchers("/api/v1/limits/**", "/api/v1/limits").hasAnyRole("SUPERVISOR", "ADMIN")
                .pathMatchers("/desk/**").hasRole("DESK")
                .pathMatchers("/interpreter/**").hasRole("INTERPRETER")
                .pathMatchers("/board/**").hasAnyRole("SUPERVISOR", "ADMIN")
                .anyExchange().authenticated();
    }

    static Mono<MatchResult> onlyIf(boolean matches) {
        return matches ? MatchResult.match() : MatchResult.notMatch();
    }
}
