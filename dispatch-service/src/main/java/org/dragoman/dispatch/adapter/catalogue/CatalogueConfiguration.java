package org.dragoman.dispatch.adapter.catalogue;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The catalogue of the schema jar. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    LanguageCatalogue languageCatalogue() {
        return new LanguageFiles(file -> new ClassPathResource("languages/" + file).getInputStream()).read();
    }
}
