package org.dragoman.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An address with open places, such as {@code /Calls/{Sid}.json}. */
record Address(Pattern form, List<String> names) {

    private static final Pattern OPEN = Pattern.compile("\\{([^}]+)}");

    static Address of(String template) {
        var names = new ArrayList<String>();
        var form = new StringBuilder();
        var open = OPEN.matcher(template);
        int end = 0;
        while (open.find()) {
            form.append(Pattern.quote(template.substring(end, open.start()))).append("([^/]+)");
            names.add(open.group(1));
            end = open.end();
        }
        return new Address(Pattern.compile(form + Pattern.quote(template.substring(end))), List.copyOf(names));
    }

    boolean fits(String path) {
        return form.matcher(path).matches();
    }

    /** What stands in the open places of an address that fits. */
    Map<String, List<String>> values(String path) {
        var found = form.matcher(path);
        var values = new LinkedHashMap<String, List<String>>();
        if (found.matches()) {
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), List.of(decoded(found.group(i + 1))));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
