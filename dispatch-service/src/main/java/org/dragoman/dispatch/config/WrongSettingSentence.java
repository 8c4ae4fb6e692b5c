package org.dragoman.dispatch.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong setting as its sentence, without a stack trace. */
public class WrongSettingSentence extends AbstractFailureAnalyzer<WrongSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
