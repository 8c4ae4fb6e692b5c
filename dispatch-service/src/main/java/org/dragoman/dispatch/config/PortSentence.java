package org.dragoman.dispatch.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Says which key holds a port that another program has. */
public class PortSentence extends AbstractFailureAnalyzer<PortInUseException> implements Ordered {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis("Port %d is taken by another program; dragoman.dispatch.port can name another one."
                .formatted(cause.getPort()), null, cause);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
