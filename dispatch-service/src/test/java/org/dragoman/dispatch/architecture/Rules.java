package org.dragoman.dispatch.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The rules; `..domain..` and so on, so that the violations below this package are judged by the very same ones. */
final class Rules {

    private static final String DOMAIN = "..dispatch..domain..";
    private static final String USE_CASE = "..dispatch..usecase..";
    private static final String PORT = "..dispatch..port..";

    /** Not {@code delayUntil}, which waits for another publisher and knows no clock. */
    private static final Set<String> TIME_AND_THREADS = Set.of("delay", "delayElement", "delayElements",
            "delaySubscription", "timeout", "interval", "retryWhen", "repeatWhen", "publishOn",
            "subscribeOn", "cache", "replay", "sample", "buffer", "window", "elapsed", "timed", "block",
            "blockOptional", "subscribe", "toFuture");

    private static final Set<String> TECHNOLOGIES = Set.of("redis", "lettuce", "lua", "postgres", "postgresql", "pg",
            "sql", "jdbc", "r2dbc", "http", "webflux", "json", "jackson", "spring", "netty", "tink", "micrometer",
            "prometheus", "thymeleaf", "htmx", "flyway");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes().that().resideInAPackage(DOMAIN)
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN))
            .because("the nouns are free of every technology");

    static final ArchRule USE_CASES_SEE_DOMAIN_AND_PORTS = classes().that().resideInAPackage(USE_CASE)
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "reactor.core.publisher..",
                    "org.reactivestreams..", DOMAIN, PORT, USE_CASE))
            .because("the verbs compose ports, and nothing else");

    static final ArchRule PORTS_SEE_THE_DOMAIN = classes().that().resideInAPackage(PORT)
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "reactor.core.publisher..",
                    "org.reactivestreams..", DOMAIN, PORT))
            .because("what a use case needs must not need the use case");

    static final ArchRule USE_CASES_OWN_NO_TIME = noClasses().that().resideInAPackage(USE_CASE)
            .should().callCodeUnitWhere(Words.call("reactor.", TIME_AND_THREADS))
            .because("a simulator must be able to run them from a seed");

    static final ArchRule USE_CASES_HAVE_ONE_PUBLIC_METHOD = classes().that().resideInAPackage(USE_CASE)
            .and().areTopLevelClasses().and().areNotInterfaces().and().areNotRecords()
            .should(new HaveOnePublicMethod());

    static final ArchRule NO_CLOCK_BUT_THE_INJECTED_ONE = noClasses().that().resideInAnyPackage(DOMAIN, USE_CASE)
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(UUID.class, "randomUUID")
            .orShould().callMethod(Math.class, "random")
            .because("time, randomness and identity are injected");

    static final ArchRule ONLY_ADAPTERS_NAME_A_TECHNOLOGY = classes().that().resideInAnyPackage(DOMAIN, USE_CASE, PORT)
            .should(new NameNone(TECHNOLOGIES))
            .because("a tool is changed in one adapter, and nobody else notices");

    static final ArchRule NOBODY_KNOWS_THE_CARRIER = classes().that().resideInAPackage("..dispatch..")
            .should(new NameNone(Set.of("twilio", "twiml")))
            .because("only phone-gateway knows how a carrier does it");

    static final ArchRule NO_CYCLE_OF_LAYERS = slices().assignedFrom(new Layers()).should().beFreeOfCycles();
    static final ArchRule NO_CYCLE_OF_NOUNS = slices().matching("..dispatch..domain.(*)..").should().beFreeOfCycles();
    static final ArchRule NO_CYCLE_OF_TOOLS = slices().matching("..dispatch..adapter.(*)..").should().beFreeOfCycles();

    private Rules() {}
}
