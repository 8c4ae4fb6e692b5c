package org.dragoman.dispatch.adapter.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence at start instead of a stack trace. */
class SeedRefusedAnalyzer extends AbstractFailureAnalyzer<SeedRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the seed file, or set dragoman.dispatch.seed to false",
                cause);
    }
}
