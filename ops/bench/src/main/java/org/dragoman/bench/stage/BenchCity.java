package org.dragoman.bench.stage;

import java.util.UUID;

/** The only city of a benchmark, and the names of what is in it. */
public final class BenchCity {

    public static final String ID = "bench";
    public static final String SITE = "bench-site";
    public static final String DESK_NUMBER = "+12125550142";
    public static final String TOKEN = "drg_bench_0123456789abcdef0123456789abcdef";

    /** Spoken by the interpreters who are free; asked for by the requests that come. */
    public static final String ASKED = "ht";

    /** Spoken by interpreters who are never free for long: more wait for them than they can take. */
    public static final String SOUGHT = "ru";

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long INTERPRETERS = 0x1000_0000_0000_0000L;
    private static final long REQUESTS = 0x2000_0000_0000_0000L;

    private BenchCity() {}

    public static UUID interpreter(long number) {
        return new UUID(INTERPRETERS | VERSION_7, VARIANT | number);
    }

    public static UUID request(long number) {
        return new UUID(REQUESTS | VERSION_7, VARIANT | number);
    }
}
