package org.dragoman.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The rules; `..domain..` and so on, so that the violations below this package are judged by the very same ones. */
final class Rules {

    private static final Set<String> TIME_AND_THREADS = Set.of("delay", "delayElement", "delayElements",
            "delaySubscription", "delayUntil", "timeout", "interval", "retryWhen", "repeatWhen", "publishOn",
            "subscribeOn", "cache", "replay", "sample", "buffer", "window", "elapsed", "timed", "block",
            "blockOptional",
            "subscribe", "toFuture");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes().that().resideInAPackage("..gateway..domain..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..gateway..domain.."))
            .because("the nouns are free of every technology");

    static final ArchRule USE_CASES_SEE_DOMAIN_AND_PORTS = classes()
            .that().resideInAnyPackage("..gateway..usecase..", "..gateway..port..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "reactor.core.publisher..",
                    "org.reactivestreams..", "..gateway..domain..", "..gateway..port..", "..gateway..usecase.."))
            .because("the verbs compose ports, and nothing else");

    static final ArchRule PORTS_DO_NOT_SEE_USE_CASES = noClasses().that().resideInAPackage("..gateway..port..")
            .should().dependOnClassesThat().resideInAPackage("..gateway..usecase..");

    static final ArchRule USE_CASES_OWN_NO_TIME = noClasses().that().resideInAPackage("..gateway..usecase..")
            .should().callCodeUnitWhere(takesTimeOrAThread())
            .because("a simulator must be able to run them from a seed");

    static final ArchRule USE_CASES_HAVE_ONE_PUBLIC_METHOD = classes().that().resideInAPackage("..gateway..usecase..")
            .and().areNotNestedClasses().and().doNotHaveSimpleName("package-info")
            .should(haveAtMostOnePublicMethod());

    static final ArchRule ONLY_ONE_ADAPTER_KNOWS_TWILIO = noClasses()
            .that(resideInAPackage("..gateway..").and(not(resideInAPackage("org.dragoman.gateway.adapter.twilio.."))))
            .should().dependOnClassesThat().resideInAnyPackage("com.twilio..", "org.dragoman.gateway.adapter.twilio..")
            .because("a second carrier is one package");

    static final ArchRule NO_CLOCK_BUT_THE_INJECTED_ONE = noClasses()
            .that().resideInAnyPackage("..gateway..domain..", "..gateway..usecase..")
            .should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(java.util.UUID.class, "randomUUID")
            .because("time, randomness and identity are injected");

    private Rules() {}

    private static DescribedPredicate<JavaCall<?>> takesTimeOrAThread() {
        return DescribedPredicate.describe("take time or a thread",
                call -> call.getTargetOwner().getPackageName().startsWith("reactor.")
                        && TIME_AND_THREADS.contains(call.getName()));
    }

    private static ArchCondition<JavaClass> haveAtMostOnePublicMethod() {
        return new ArchCondition<>("have at most one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var count = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();
                if (count > 1) {
                    events.add(SimpleConditionEvent.violated(type,
                            "%s has %d public methods".formatted(type.getSimpleName(), count)));
                }
            }
        };
    }
}
