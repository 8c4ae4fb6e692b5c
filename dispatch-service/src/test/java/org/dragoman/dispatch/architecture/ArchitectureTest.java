package org.dragoman.dispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.dragoman.dispatch");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPackages("org.dragoman.dispatch.architecture.violations");

    static Stream<ArchRule> rules() {
        return violated().map(bite -> (ArchRule) bite.get()[0]).distinct();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule) {
        assertThat(PRODUCT).isNotEmpty();
        rule.check(PRODUCT);
    }

    static Stream<Arguments> violated() {
        return Stream.of(Arguments.of(Rules.DOMAIN_IS_PLAIN_JAVA, "DomainThatKnowsReactor"),
                Arguments.of(Rules.DOMAIN_IS_PLAIN_JAVA, "Component"),
                Arguments.of(Rules.USE_CASES_SEE_DOMAIN_AND_PORTS, "DatabaseClient"),
                Arguments.of(Rules.USE_CASES_SEE_DOMAIN_AND_PORTS, "Schedulers"),
                Arguments.of(Rules.PORTS_SEE_THE_DOMAIN, "UseCaseThatWaits"),
                Arguments.of(Rules.PORTS_SEE_THE_DOMAIN, "DataSize"),
                Arguments.of(Rules.USE_CASES_OWN_NO_TIME, "Mono.delay"),
                Arguments.of(Rules.USE_CASES_OWN_NO_TIME, "subscribeOn"),
                Arguments.of(Rules.USE_CASES_HAVE_ONE_PUBLIC_METHOD, "has 2 public methods"),
                Arguments.of(Rules.NO_CLOCK_BUT_THE_INJECTED_ONE, "randomUUID"),
                Arguments.of(Rules.NO_CLOCK_BUT_THE_INJECTED_ONE, "Instant.now"),
                Arguments.of(Rules.ONLY_ADAPTERS_NAME_A_TECHNOLOGY, "names redisKey"),
                Arguments.of(Rules.ONLY_ADAPTERS_NAME_A_TECHNOLOGY, "UseCaseThatWaits names"),
                Arguments.of(Rules.NOBODY_KNOWS_THE_CARRIER, "AdapterThatNamesTwilio names"),
                Arguments.of(Rules.NOBODY_KNOWS_THE_CARRIER, "ToolThatReadsASetting names"),
                Arguments.of(Rules.NO_CYCLE_OF_LAYERS, "Slice adapter"),
                Arguments.of(Rules.NO_CYCLE_OF_NOUNS, "Slice "),
                Arguments.of(Rules.NO_CYCLE_OF_TOOLS, "Slice "));
    }

    @ParameterizedTest
    @MethodSource("violated")
    void theRuleBites(ArchRule rule, String named) {
        var result = rule.allowEmptyShould(true).evaluate(VIOLATIONS);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(named);
    }
}
