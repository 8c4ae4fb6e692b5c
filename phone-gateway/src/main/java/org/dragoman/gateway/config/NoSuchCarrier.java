package org.dragoman.gateway.config;

import org.dragoman.gateway.port.Carrier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Where the settings name a carrier for which there is no adapter, there is nobody who would carry a call. */
public class NoSuchCarrier extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final String SENTENCE = "dragoman.gateway.carrier names a carrier that this installation has no adapter"
            + " for; twilio is the one that comes with it.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        return cause.getBeanType() == Carrier.class ? new FailureAnalysis(SENTENCE, null, cause) : null;
    }
}
