package org.dragoman.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exchanges to be judged, good ones to begin with. */
record Asked(Exchange exchange) {

    static final String CALL = "CA" + "0a".repeat(16);
    static final String ACCOUNT = "/2010-04-01/Accounts/AC" + "0".repeat(32);
    private static final String QUEUED = "{\"sid\": \"%s\", \"status\": \"queued\", \"to\": \"+12125550141\"}"
            .formatted(CALL);

    static Asked get(String path, Map<String, List<String>> query) {
        return new Asked(new Exchange("GET", ACCOUNT + path, query, Map.of(), 200, "{}"));
    }

    static Asked post(String path, Map<String, List<String>> form) {
        return new Asked(new Exchange("POST", ACCOUNT + path, Map.of(), form, 201, "{}"));
    }

    static Asked ring() {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("To", List.of("+12125550141"));
        form.put("From", List.of("+12125550100"));
        form.put("Url", List.of("https://city.test/brief?offer=a%2Bb"));
        form.put("StatusCallback", List.of("https://city.test/status"));
        form.put("StatusCallbackEvent", List.of("answered", "completed"));
        form.put("Timeout", List.of("20"));
        return post("/Calls.json", form).answered(201, QUEUED);
    }

    Asked with(String field, String... values) {
        var form = new LinkedHashMap<>(exchange.form());
        form.put(field, List.of(values));
        return new Asked(new Exchange(exchange.method(), exchange.path(), exchange.query(), form, exchange.status(),
                exchange.body()));
    }

    Asked without(String field) {
        var form = new LinkedHashMap<>(exchange.form());
        form.remove(field);
        return new Asked(new Exchange(exchange.method(), exchange.path(), exchange.query(), form, exchange.status(),
                exchange.body()));
    }

    Asked answered(int status, String body) {
        return new Asked(
                new Exchange(exchange.method(), exchange.path(), exchange.query(), exchange.form(), status, body));
    }
}
