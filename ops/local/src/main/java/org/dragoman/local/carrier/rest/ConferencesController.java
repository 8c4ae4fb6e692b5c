package org.dragoman.local.carrier.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.ConferenceStatus;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code /Conferences}. Its list is late by a second, as the carrier's is ("eventually consistent"): whoever has just
 * joined may not be found in it yet.
 */
@RestController
@RequestMapping("/2010-04-01/Accounts/{account}")
final class ConferencesController {
    private static final Set<String> LIST = CallFields.with(Set.copyOf(Page.PARAMETERS), "DateCreated", "DateCreated<",
            "DateCreated>", "DateUpdated", "DateUpdated<", "DateUpdated>", "FriendlyName", "Status");
    private static final Set<String> UPDATE = Set.of("Status", "AnnounceUrl", "AnnounceMethod");

    private static final Duration LIST_LAG = Duration.ofSeconds(1);

    private final Rest rest;
    private final Account account;
    private final Carrier carrier;

    ConferencesController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.account = carrier.account();
        this.carrier = carrier;
    }

    @GetMapping("/Conferences.json")
    Mono<ResponseEntity<Map<String, Object>>> list(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return rest.answer(200, () -> {
            Fields fields = new Fields(query, LIST);
            String status = fields.oneOf("Status",
                    Stream.of(ConferenceStatus.values()).map(ConferenceStatus::wire).toList(), "");
            String name = fields.text("FriendlyName");
            var created = TimeRange.of(fields, "DateCreated");
            var updated = TimeRange.of(fields, "DateUpdated");
            List<Conference> found = carrier.conferences().all().stream()
                    .filter(one -> one.createdAt().plus(LIST_LAG).isBefore(carrier.timeline().now()))
                    .filter(one -> status.isEmpty() || one.status().wire().equals(status))
                    .filter(one -> name == null || one.name().equals(name))
                    .filter(one -> created.test(one.createdAt()) && updated.test(one.updatedAt()))
                    .toList();
            return Page.of(account.path("Conferences.json"), query, fields).of("conferences", found,
                    one -> ConferenceJson.of(account, one));
        });
    }

    @GetMapping("/Conferences/{sid}.json")
    Mono<ResponseEntity<Map<String, Object>>> fetch(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.fetched(exchange, () -> ConferenceJson.of(account, known(sid)));
    }

    @PostMapping("/Conferences/{sid}.json")
    Mono<ResponseEntity<Map<String, Object>>> update(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.updated(exchange, form -> {
            Fields fields = new Fields(form, UPDATE);
            Conference conference = known(sid);
            Endpoint announce = fields.endpoint("AnnounceUrl", "AnnounceMethod", 21205);
            if (announce != null && !conference.isOver()) {
                conference.participants().forEach(one -> carrier.rooms().control().announce(conference, one, announce));
            }
            if (fields.oneOf("Status", List.of("completed"), "").equals("completed")) {
                carrier.rooms().exit().endAll(conference);
            }
            return ConferenceJson.of(account, conference);
        });
    }

    private Conference known(String sid) {
        return carrier.conferences().find(sid)
                .orElseThrow(() -> TwilioError.notFound(account.path("Conferences/" + sid + ".json")));
    }
}
