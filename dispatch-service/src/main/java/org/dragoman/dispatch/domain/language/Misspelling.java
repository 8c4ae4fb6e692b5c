package org.dragoman.dispatch.domain.language;

import java.util.Arrays;

/** How far two words are apart: letters left out, added, changed, or two neighbours swapped. */
final class Misspelling {

    private static final int SHORT = 4;
    private static final int LONG = 7;

    private Misspelling() {}

    /** How many slips a word of this length may have and still be recognised; 0 for words too short to tell. */
    static int tolerated(int length) {
        if (length < SHORT) {
            return 0;
        }
        return length < LONG ? 1 : 2;
    }

    /** The number of slips, or {@code most + 1} when there are more. */
    static int distance(String typed, String meant, int most) {
        if (Math.abs(typed.length() - meant.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = nextRow(typed, meant, i, last, beforeLast);
            if (Arrays.stream(row).min().orElse(0) > most) {
                return most + 1;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[meant.length()], most + 1);
    }

    private static int[] nextRow(String typed, String meant, int i, int[] last, int[] beforeLast) {
        int[] row = new int[meant.length() + 1];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
            if (i > 1 && j > 1 && swapped(typed, meant, i, j)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }

    private static boolean swapped(String typed, String meant, int i, int j) {
        return typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
