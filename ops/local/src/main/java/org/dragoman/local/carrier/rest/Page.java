package org.dragoman.local.carrier.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** One page of a list, as the carrier writes it; a list's filters stay in the addresses of its pages. */
record Page(String path, MultiValueMap<String, String> query, int number, int size) {
    static final List<String> PARAMETERS = List.of("PageSize", "Page", "PageToken");

    static Page of(String path, MultiValueMap<String, String> query, Fields fields) {
        return new Page(path, query, fields.number("Page", 0, 1_000_000, 0), fields.number("PageSize", 1, 1000, 50));
    }

    <T> Map<String, Object> of(String name, List<T> all, Function<T, Map<String, Object>> json) {
        int start = Math.min(number * size, all.size());
        int end = Math.min(start + size, all.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(name, all.subList(start, end).stream().map(json).toList());
        body.put("page", number);
        body.put("page_size", size);
        body.put("start", start);
        body.put("end", Math.max(start, end - 1));
        body.put("uri", address(number));
        body.put("first_page_uri", address(0));
        body.put("next_page_uri", end < all.size() ? address(number + 1) : null);
        body.put("previous_page_uri", number > 0 ? address(number - 1) : null);
        return body;
    }

    private String address(int page) {
        String filters = query.entrySet().stream()
                .filter(entry -> !PARAMETERS.contains(entry.getKey()))
                .map(entry -> entry.getKey() + "="
                        + encoded(Objects.requireNonNullElse(entry.getValue().getFirst(), "")))
                .map(filter -> "&" + filter)
                .collect(Collectors.joining());
        return path + "?PageSize=" + size + "&Page=" + page + filters.replace("<", "%3C").replace(">", "%3E");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
