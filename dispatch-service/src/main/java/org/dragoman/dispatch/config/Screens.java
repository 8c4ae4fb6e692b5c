package org.dragoman.dispatch.config;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.port.RequestViews;
import org.dragoman.dispatch.usecase.FindLanguage;
import org.dragoman.dispatch.usecase.ShowRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases that only look. */
@Configuration(proxyBeanMethods = false)
class Screens {

    @Bean
    ShowRequest showRequest(RequestViews views) {
        return new ShowRequest(views);
    }

    @Bean
    FindLanguage findLanguage(LanguageCatalogue catalogue) {
        return new FindLanguage(catalogue);
    }
}
