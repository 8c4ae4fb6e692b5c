package org.dragoman.dispatch.adapter.http.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.usecase.ListLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The public page: which number to call, and which key to press. */
@Controller
class HomePage {

    /** @param number as one dials it within the country */
    record LineCard(String number, String link, List<KeyCard> keys) {

        /** The number is for one language: no key is pressed. */
        public boolean hasMenu() {
            return keys.size() > 1;
        }
    }

    /**
     * @param here the visitor's own language
     * @param unknown for whoever does not find their language, or does not know its name
     */
    record KeyCard(String key, LanguageName language, boolean here, boolean unknown) {}

    record Tongue(String tag, String name, String dir, boolean current) {}

    /** BCP 47: undetermined. */
    private static final String UNKNOWN = "und";

    private final ListLines listLines;
    private final LanguageNames names;
    private final PhoneText phones;

    HomePage(ListLines listLines, LanguageNames names, PhoneText phones) {
        this.listLines = listLines;
        this.names = names;
        this.phones = phones;
    }

    @GetMapping("/")
    Mono<Rendering> home(ServerWebExchange exchange, Locale locale) {
        var city = PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
        return listLines.list().flatMapIterable(ListLines.Listed::lines)
                .filter(line -> line.city().equals(city.id()) && !standsOnLetters(line))
                .map(line -> card(line, locale))
                .collectList()
                .map(lines -> Rendering.view("home").modelAttribute("lines", lines)
                        .modelAttribute("tongues", tongues(locale)).build());
    }

    /** Whoever has such a letter has the number; to all others it would be one number too many. */
    private static boolean standsOnLetters(Line line) {
        return line.announcing().office();
    }

    private LineCard card(Line line, Locale locale) {
        return new LineCard(phones.national(line.number()), "tel:" + line.number(), line.menu().stream()
                .map(key -> new KeyCard(pressed(key), offered(key, line.hubLanguage()),
                        key.offers().isEmpty() && key.language().equals(locale.getLanguage()),
                        key.offers().filter(UNKNOWN::equals).isPresent()))
                .sorted(Comparator.comparing(KeyCard::unknown)).toList());
    }

    private LanguageName offered(Line.Key key, String hub) {
        return key.offers().map(tag -> names.ofAny(tag, hub)).orElseGet(() -> language(key.language()));
    }

    private static String pressed(Line.Key key) {
        return key.key().length() > 1 ? "9 " + key.key() : key.key();
    }

    /** A menu key's language is often a family (ar): what stands on the page is its own name. */
    private LanguageName language(String tag) {
        var own = Locale.forLanguageTag(tag);
        return LanguageName.of(tag, ownName(tag, own), own.getDisplayLanguage(Locale.ENGLISH), tag,
                tag.equals("ar") ? "rtl" : "ltr");
    }

    private String ownName(String tag, Locale own) {
        return Optional.of(names.of(tag, tag)).filter(named -> !named.own().equals(tag)).map(LanguageName::own)
                .orElseGet(() -> own.getDisplayLanguage(own));
    }

    private List<Tongue> tongues(Locale locale) {
        return PageLocale.PUBLIC.stream().map(this::language)
                .map(language -> new Tongue(language.tag(), language.own(), language.dir(),
                        language.tag().equals(locale.getLanguage())))
                .toList();
    }
}
