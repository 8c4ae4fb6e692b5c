package org.dragoman.local.child;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends this process when the parent dies, however it dies: a launcher that was killed can
 * stop nobody. The services themselves need not know that they have a parent.
 */
public final class WithParent {

    private static final int PARENT_DIED = 3;

    private WithParent() {}

    /**
     * @param args
     *            the name of the main class, then its arguments
     */
    public static void main(String[] args) throws Throwable {
        var parent = ProcessHandle.current().parent();
        if (parent.isEmpty()) {
            System.exit(PARENT_DIED);
        }
        parent.get().onExit().thenRun(() -> Runtime.getRuntime().exit(PARENT_DIED));
        run(args[0], Arrays.copyOfRange(args, 1, args.length));
    }

    private static void run(String mainClass, String[] args) throws Throwable {
        try {
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
