package org.dragoman.dispatch.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A verb does one thing. */
final class HaveOnePublicMethod extends ArchCondition<JavaClass> {

    HaveOnePublicMethod() {
        super("have at most one public method");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var count = type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        if (count > 1) {
            events.add(SimpleConditionEvent.violated(type,
                    "%s has %d public methods".formatted(type.getSimpleName(), count)));
        }
    }
}
