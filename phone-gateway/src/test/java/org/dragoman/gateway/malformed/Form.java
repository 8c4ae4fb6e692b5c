package org.dragoman.gateway.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.gateway.support.Signer;

/** Fields of a webhook, in order, each with its values. */
final class Form {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    Form set(String field, String value) {
        fields.put(field, new ArrayList<>(List.of(value)));
        return this;
    }

    Form again(String field, String value) {
        fields.computeIfAbsent(field, first -> new ArrayList<>()).add(value);
        return this;
    }

    Form without(String field) {
        fields.remove(field);
        return this;
    }

    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
    }

    String signedWith(String token, String url) {
        var text = new StringBuilder(url);
        new TreeMap<>(fields).forEach(
                (field, values) -> new TreeSet<>(values).forEach(value -> text.append(field).append(value)));
        return Signer.sign(token, text.toString(), Map.of());
    }
}
