package org.dragoman.bench.driver;

/** How long something took. */
final class Seconds {

    private Seconds() {}

    static double of(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
