package org.dragoman.dispatch.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as the words they are made of: {@code PgPool} is "pg" and "pool", and "paged" is not "pg". */
final class Words {

    private static final Pattern BORDER = Pattern
            .compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._$]");

    private Words() {}

    static boolean contains(String name, Set<String> words) {
        return Arrays.stream(BORDER.split(name)).map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(words::contains);
    }

    static DescribedPredicate<JavaCall<?>> call(String owner, Set<String> methods) {
        return DescribedPredicate.describe("call one of " + methods,
                call -> call.getTargetOwner().getPackageName().startsWith(owner) && methods.contains(call.getName()));
    }
}
