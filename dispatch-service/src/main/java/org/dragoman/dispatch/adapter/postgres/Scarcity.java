package org.dragoman.dispatch.adapter.postgres;

import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.Variety;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.springframework.stereotype.Component;

/** The varieties that the catalogue calls scarce, and what the database makes of them. */
@Component
class Scarcity {

    /**
     * Of the interpreter {@code i}: nobody else who is free speaks one of this person's scarce varieties, which are all but
     * {@code :common}. A few probes of an index, and it ends at the first who does; a bare {@code exists} would be planned as
     * one hash of all who speak anything scarce.
     */
    private static final String IS_LAST = """
            coalesce((
                select true from dispatch.interpreter_variety s
                where s.city_id = i.city_id and s.interpreter_id = i.interpreter_id and s.variety <> all (:common)
                  and not exists (
                      select 1 from dispatch.interpreter_variety o
                      join dispatch.interpreter f on f.city_id = o.city_id and f.interpreter_id = o.interpreter_id
                      where o.city_id = s.city_id and o.variety = s.variety
                        and o.interpreter_id <> s.interpreter_id
                        and f.availability = 'AVAILABLE' and not f.suspended)
                limit 1), false)""";

    private final Set<VarietyTag> scarce;
    private final String[] common;

    Scarcity(LanguageCatalogue catalogue) {
        scarce = catalogue.varieties().stream().filter(Variety::scarce).map(Variety::tag)
                .collect(Collectors.toUnmodifiableSet());
        common = catalogue.varieties().stream().filter(variety -> !variety.scarce())
                .map(variety -> variety.tag().value()).sorted().toArray(String[]::new);
    }

    /** In SQL; not the constant itself, which would be copied into the classes that use it. */
    static String isLast() {
        return IS_LAST;
    }

    boolean isScarce(VarietyTag variety) {
        return scarce.contains(variety);
    }

    Set<VarietyTag> all() {
        return scarce;
    }

    /** For {@code :common}: all other varieties are scarce, and they are fifteen times as many. */
    String[] common() {
        return common.clone();
    }
}
