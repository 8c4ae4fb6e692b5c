package org.dragoman.dispatch.adapter.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** A service that is closed disposes its event loops; shared with the JVM, they would be those of its neighbours too. */
@Configuration(proxyBeanMethods = false)
class OwnLoops {

    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        return factory;
    }
}
