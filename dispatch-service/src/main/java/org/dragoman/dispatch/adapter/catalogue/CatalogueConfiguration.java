package org.dragoman.dispatch.adapter.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue of the schema jar. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final String LANGUAGES = "languages/";
    private static final String VARIETIES = "varieties/";

    @Bean
    LanguageCatalogue languageCatalogue() throws IOException {
        return new LanguageFiles(file -> new ClassPathResource(LANGUAGES + file).getInputStream(), varietyFiles())
                .read();
    }

    /** By name, because a class path has no order and the files begin with a number for that. */
    private static List<String> varietyFiles() throws IOException {
        return Arrays
                .stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath:" + LANGUAGES + VARIETIES + "*.yaml"))
                .map(file -> VARIETIES + file.getFilename())
                .sorted()
                .toList();
    }
}
