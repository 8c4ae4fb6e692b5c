package org.dragoman.dispatch.config;

import jakarta.validation.Validation;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Reads every settings record of this package before anything is built with it: a wrong key is named by its own name, and
 * not by the address, pool or server that was made of it.
 */
public class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    private static void check(Environment environment) {
        var binder = Binder.get(environment);
        var configuration = Validation.byDefaultProvider().configure().messageInterpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false));
        try (var validators = configuration.buildValidatorFactory()) {
            var handler = new ValidationBindHandler(new SpringValidatorAdapter(validators.getValidator()));
            records().forEach(settings -> bind(binder, settings, handler));
        }
    }

    private static Stream<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(SettingsCheck.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()),
                        SettingsCheck.class.getClassLoader()));
    }

    private static void bind(Binder binder, Class<?> settings, ValidationBindHandler handler) {
        var prefix = AnnotatedElementUtils.findMergedAnnotation(settings, ConfigurationProperties.class);
        try {
            binder.bindOrCreate(prefix == null ? "" : prefix.value(), Bindable.of(settings), handler);
        } catch (BindException e) {
            throw new WrongSetting(WrongKey.sentence(e), e);
        }
    }
}
