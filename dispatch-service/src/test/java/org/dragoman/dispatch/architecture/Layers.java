package org.dragoman.dispatch.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Set;

/** Slices by the layer that a package is in, however deep it lies. */
final class Layers implements SliceAssignment {

    private static final Set<String> NAMES = Set.of("domain", "usecase", "port", "adapter", "config");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).filter(NAMES::contains).findFirst()
                .map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return "the layers";
    }
}
