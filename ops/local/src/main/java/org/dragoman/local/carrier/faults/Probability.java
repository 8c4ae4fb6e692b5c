package org.dragoman.local.carrier.faults;

final class Probability {
    private Probability() {}

    static void check(double... probabilities) {
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("A probability is between 0 and 1");
            }
        }
    }
}
