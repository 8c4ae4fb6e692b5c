package org.dragoman.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line of our extract of IANA's language subtag registry; {@code -} stands for nothing. */
record IanaSubtag(String code, String macrolanguage, String scope, String preferred) {

    private static final Map<String, IanaSubtag> EXTRACT = read();

    static Optional<IanaSubtag> find(String code) {
        return Optional.ofNullable(EXTRACT.get(code));
    }

    static IanaSubtag of(String code) {
        return find(code).orElseThrow(() -> new AssertionError(
                "'" + code
                        + "' is not in iana-language-subtags.tsv: add it from IANA's registry, or it does not exist"));
    }

    private static Map<String, IanaSubtag> read() {
        try (var in = Objects.requireNonNull(IanaSubtag.class.getResourceAsStream("/iana-language-subtags.tsv"))) {
            return new String(in.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(column -> new IanaSubtag(column[0], column[1], column[2], column[3]))
                    .collect(Collectors.toMap(IanaSubtag::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
