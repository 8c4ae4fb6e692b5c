package org.dragoman.contract;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Judges after each test all that has been overheard since the last one, whoever said it; it runs by itself in
 * every test of a module that has this one on its class path. Where the description is missing nothing is
 * judged, and the tests of this module say so.
 */
public final class JudgeAfterEach implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        judge(test);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        judge(tests);
    }

    private static void judge(ExtensionContext test) {
        test.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(JudgeAfterEach.class, first -> sayHowMany());
        var exchanges = Overheard.take();
        var objections = Judge.find().map(judge -> judge.objections(exchanges, isWrongOnPurpose(test)))
                .orElse(List.of());
        if (!objections.isEmpty()) {
            throw new AssertionError("The carrier's description does not allow:\n" + String.join("\n", objections));
        }
    }

    /** Said at the end of all tests. */
    private static AutoCloseable sayHowMany() {
        return () -> System.out.printf("The carrier's description judged %d exchanges.%n", Overheard.count());
    }

    private static boolean isWrongOnPurpose(ExtensionContext test) {
        return Stream.concat(test.getTestMethod().stream(), test.getTestClass().stream())
                .anyMatch(element -> element.isAnnotationPresent(WrongOnPurpose.class));
    }
}
