package org.dragoman.dispatch.adapter.http.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.adapter.security.CityDirectory;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.usecase.Answer;
import org.dragoman.dispatch.usecase.Ask;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes an ask of a posted body, and a problem of an ask that cannot be met. */
@Component
class AskForm {

    private static final int LONGEST_KEY = 200;

    private final CityDirectory cities;

    AskForm(CityDirectory cities) {
        this.cities = cities;
    }

    /** @throws Problem where the body or the key cannot be read, or the site is not this caller's */
    Ask ask(Caller caller, Optional<String> key, String text) {
        var body = StrictJson.read(text, NewRequest.class);
        String language = Optional.ofNullable(body.language()).filter(tag -> !tag.isBlank())
                .orElseThrow(() -> Problem.badField("language", "Say which language is needed: a tag such as ht."));
        String site = Optional.ofNullable(body.site()).filter(id -> !id.isBlank())
                .or(() -> caller.site().map(SiteId::value))
                .orElseThrow(() -> Problem.badField("site", "Say which site is asking."));
        if (!caller.mayAskFor(new SiteId(site))) {
            throw unknownSite();
        }
        var idempotency = new Idempotency(caller.key(), key(caller, key), body.hash());
        var preferences = body.preferences().map(WishReader::read).orElse(Preferences.NONE);
        return new Ask(caller.city(), idempotency, language, site, body.domain(), body.urgency(), preferences,
                body.deskNumber(), body.residentNumber(), body.callBack());
    }

    /** A machine retries by itself, so it has to say what is the same; a person sees what happened. */
    private static String key(Caller caller, Optional<String> key) {
        if (key.isEmpty() && caller.key().startsWith("token:")) {
            throw Problem.badField("Idempotency-Key",
                    "Send a header Idempotency-Key with a value of your own for each request you mean to make.");
        }
        String said = key.orElseGet(() -> UUID.randomUUID().toString());
        if (said.isBlank() || said.length() > LONGEST_KEY) {
            throw Problem.badField("Idempotency-Key", "An Idempotency-Key has 1 to 200 characters.");
        }
        return said;
    }

    Mono<Problem> notDispatchable(Caller caller, CatalogueAnswer answer) {
        return cities.city(caller.city()).map(City::hubLanguage).defaultIfEmpty("en").map(hub -> switch (answer) {
            case CatalogueAnswer.Question question -> Problem.unprocessable("which-variety",
                    "That is a family of languages. Ask which one, and send the tag of one of its varieties.",
                    language(Map.of("question", question.macrolanguage().question().in(hub),
                            "varieties", LanguageJson.of(question, hub).varieties().orElseThrow())));
            case CatalogueAnswer.Signed signed -> Problem.unprocessable("not-by-phone",
                    "%s is a sign language and is never interpreted by phone. Use the city's video interpreters or book "
                            .formatted(signed.variety().name().english()) + "an interpreter in person.",
                    language(Map.of()));
            case CatalogueAnswer.Unknown unknown -> Problem.unprocessable("unknown-language",
                    "No language here has that tag. GET /api/v1/languages?q= finds tags by name.",
                    language(Map.of("suggestions",
                            unknown.nearest().stream().map(hit -> LanguageJson.of(hit, hub)).toList())));
            case CatalogueAnswer.Dispatchable spoken ->
                throw new IllegalStateException("A dispatchable language was refused");
        });
    }

    private static Map<String, ?> language(Map<String, ?> facts) {
        var all = new HashMap<String, Object>(facts);
        all.put("field", "language");
        return all;
    }

    static Problem unknownSite() {
        return Problem.unprocessable("unknown-site", "This caller has no such site.", Map.of("field", "site"));
    }

    static Problem badField(Answer.BadField bad) {
        return Problem.unprocessable("bad-value", bad.problem() + ".", Map.of("field", bad.field()));
    }

    static Problem limitReached() {
        return Problem.conflict("limit-reached", "The city's outgoing calls of today are used up, so a number that is "
                + "typed in is not called until midnight. A supervisor can lift that for today.");
    }

    static Problem keyReused() {
        return Problem.unprocessable("key-reused",
                "This Idempotency-Key was used for another body. Use a new key for a new request.",
                Map.of("field", "Idempotency-Key"));
    }
}
