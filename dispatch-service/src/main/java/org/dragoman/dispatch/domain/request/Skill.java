package org.dragoman.dispatch.domain.request;

import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * A language variety together with a subject domain: what a request asks for, and what a certification proves. Lines and
 * pools are kept by it, so that those for whom nobody can be asked stand before nobody else.
 */
public record Skill(VarietyTag variety, SubjectDomain domain) {

    /** As {@code ht:legal} reads, in an index. */
    @Override
    public String toString() {
        return variety + ":" + domain.code();
    }

    /** @throws IllegalArgumentException where it is not the name of a skill */
    public static Skill named(String name) {
        int colon = name.indexOf(':');
        return SubjectDomain.ofCode(name.substring(colon + 1))
                .map(domain -> new Skill(new VarietyTag(name.substring(0, Math.max(0, colon))), domain))
                .orElseThrow(() -> new IllegalArgumentException("No such skill: " + name));
    }
}
