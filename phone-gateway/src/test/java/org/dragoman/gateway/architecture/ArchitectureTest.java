package org.dragoman.gateway.architecture;

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
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.dragoman.gateway");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPackages("org.dragoman.gateway.architecture.violations");

    static Stream<ArchRule> rules() {
        return Stream.of(Rules.DOMAIN_IS_PLAIN_JAVA, Rules.USE_CASES_SEE_DOMAIN_AND_PORTS,
                Rules.PORTS_DO_NOT_SEE_USE_CASES, Rules.USE_CASES_OWN_NO_TIME, Rules.USE_CASES_HAVE_ONE_PUBLIC_METHOD,
                Rules.ONLY_ONE_ADAPTER_KNOWS_TWILIO, Rules.NO_CLOCK_BUT_THE_INJECTED_ONE);
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
                Arguments.of(Rules.USE_CASES_OWN_NO_TIME, "Mono.delay"),
                Arguments.of(Rules.USE_CASES_OWN_NO_TIME, "subscribeOn"),
                Arguments.of(Rules.USE_CASES_HAVE_ONE_PUBLIC_METHOD, "has 2 public methods"),
                Arguments.of(Rules.ONLY_ONE_ADAPTER_KNOWS_TWILIO, "AdapterThatKnowsTheCarrier"),
                Arguments.of(Rules.NO_CLOCK_BUT_THE_INJECTED_ONE, "randomUUID"),
                Arguments.of(Rules.PORTS_DO_NOT_SEE_USE_CASES, "PortThatKnowsAVerb"));
    }

    @ParameterizedTest
    @MethodSource("violated")
    void theRuleBites(ArchRule rule, String named) {
        var result = rule.allowEmptyShould(true).evaluate(VIOLATIONS);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(named);
    }
}
