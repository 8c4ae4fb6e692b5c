package org.dragoman.dispatch.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Neither by the name of the type, nor of a member, nor of anything it depends on. */
final class NameNone extends ArchCondition<JavaClass> {

    private final Set<String> words;

    NameNone(Set<String> words) {
        super("name none of %s", words);
        this.words = words;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        names(type).filter(name -> Words.contains(name, words)).distinct().forEach(name -> events
                .add(SimpleConditionEvent.violated(type, "%s names %s".formatted(type.getName(), name))));
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.of(Stream.of(type.getName()), type.getMembers().stream().map(JavaMember::getName),
                type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).map(JavaClass::getName))
                .flatMap(names -> names);
    }
}
