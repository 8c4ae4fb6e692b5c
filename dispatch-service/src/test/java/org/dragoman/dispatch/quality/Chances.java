package org.dragoman.dispatch.quality;

import java.util.List;
import org.dragoman.dispatch.domain.language.VarietyTag;

/** What no dispatcher decides. */
interface Chances {

    /** In the order in which they come. */
    List<Call> calls();

    /** What becomes of a caller's first (0), second … ring. */
    Ring ring(Call call, int number);

    /** Milliseconds of the first (0), second … talk that begins in this language. */
    long talk(VarietyTag tongue, int number);
}
