package org.dragoman.dispatch.quality;

import java.util.Optional;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * A variety as the city needs it.
 *
 * @param share of all calls, 0 to 1
 * @param also what whoever speaks this scarce variety speaks too; empty for a common one
 */
record Tongue(VarietyTag tag, double share, Optional<VarietyTag> also) {

    static Tongue common(String tag, double share) {
        return new Tongue(new VarietyTag(tag), share, Optional.empty());
    }

    static Tongue scarce(String tag, double share, String also) {
        return new Tongue(new VarietyTag(tag), share, Optional.of(new VarietyTag(also)));
    }

    boolean isScarce() {
        return also.isPresent();
    }
}
