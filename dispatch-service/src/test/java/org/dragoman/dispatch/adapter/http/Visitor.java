package org.dragoman.dispatch.adapter.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody at a browser: cookies are kept, and a form repeats the token of the page it stands on. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WebTestClient client;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    Visitor(ServedDispatch dispatch) {
        this.client = dispatch.client();
    }

    private Visitor(ServedDispatch dispatch, Visitor before) {
        this(dispatch);
        cookies.putAll(before.cookies);
        token = before.token;
    }

    /** @param city "" for the default city, or "/montreal" */
    static Visitor loggedIn(ServedDispatch dispatch, String city, String role) {
        var visitor = new Visitor(dispatch);
        visitor.get(city + "/login");
        var answer = visitor.post(city + "/login", Map.of("username", role, "password", TwoCities.PASSWORD));
        if (!answer.getStatus().is3xxRedirection() || String.valueOf(location(answer)).contains("wrong")) {
            throw new AssertionError("Not logged in: " + answer.getStatus() + " " + location(answer));
        }
        return visitor;
    }

    /** The same browser, after the service was started again. */
    Visitor at(ServedDispatch dispatch) {
        return new Visitor(dispatch, this);
    }

    EntityExchangeResult<String> get(String path) {
        var answer = kept(client.get().uri(path).headers(headers -> headers.set("Accept", "text/html"))
                .cookies(jar -> cookies.forEach(jar::set)).exchange());
        Optional.ofNullable(answer.getResponseBody()).map(TOKEN::matcher).filter(found -> found.find())
                .ifPresent(found -> token = found.group(1));
        return answer;
    }

    EntityExchangeResult<String> post(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", token);
        return postBare(path, form);
    }

    /** Without the page's token, as another site would make this browser do. */
    EntityExchangeResult<String> postBare(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kept(client.post().uri(path).headers(headers -> headers.set("Accept", "text/html"))
                .cookies(jar -> cookies.forEach(jar::set)).body(BodyInserters.fromFormData(form)).exchange());
    }

    static String location(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseHeaders().getFirst("Location"));
    }

    private EntityExchangeResult<String> kept(WebTestClient.ResponseSpec answer) {
        var whole = answer.expectBody(String.class).returnResult();
        whole.getResponseCookies().forEach((name, values) -> cookies.put(name, values.getFirst().getValue()));
        return whole;
    }
}
