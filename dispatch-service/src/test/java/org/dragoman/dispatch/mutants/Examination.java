package org.dragoman.dispatch.mutants;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.regex.Pattern;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The process that looks at one mutant: runs suites until one fails. */
final class Examination {

    static final int FOUND_NOTHING = 10;
    static final int NOTICED = 11;
    private static final int NO_SUCH_SUITE = 12;
    static final String NOTICED_BY = "Noticed by ";

    private Examination() {}

    public static void main(String[] suites) {
        System.exit(examine(suites));
    }

    private static int examine(String[] suites) {
        for (var suite : suites) {
            var summary = run(suite);
            if (summary.getTestsFoundCount() == 0 && summary.getTotalFailureCount() == 0) {
                System.out.println("No test is in a class named " + suite);
                return NO_SUCH_SUITE;
            }
            if (summary.getTotalFailureCount() > 0) {
                var first = summary.getFailures().getFirst();
                System.out.println(first.getException());
                System.out.println(NOTICED_BY + suite + ": " + first.getTestIdentifier().getDisplayName());
                return NOTICED;
            }
        }
        return FOUND_NOTHING;
    }

    private static TestExecutionSummary run(String suite) {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request().selectors(selectPackage("org.dragoman.dispatch"))
                .filters(includeClassNamePatterns(".*\\." + Pattern.quote(suite))).build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
