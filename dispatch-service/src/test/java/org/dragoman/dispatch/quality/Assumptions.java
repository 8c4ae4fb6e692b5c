package org.dragoman.dispatch.quality;

import java.time.Duration;
import java.util.List;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.session.Timing;

/**
 * All that is assumed of the city, in one place. What is public has its source beside it; the rest says "ours".
 */
final class Assumptions {

    /**
     * Twice what the one city reports that publishes its interpreter calls: 144,249 in the fiscal year 2020, Washington
     * DC (ohr.dc.gov, FY20 Language Access Compliance Review), that is 2,774 a week.
     */
    static final int CALLS_A_WEEK = 5_600;

    /** Of all calls, those on a working day; ours. A language line is open round the clock. */
    static final double WORKING_DAYS = 0.86;

    /** How the calls of a day spread over its hours; ours, in the shape of a city's information line: none is closed. */
    static final double[] WORKING_DAY = {4, 3, 3, 3, 3, 5, 10, 25, 60, 85, 95, 92, 82, 84, 88, 82, 70, 50, 34, 26, 20,
        15, 10, 6};
    static final double[] WEEKEND_DAY = {6, 5, 4, 4, 4, 5, 8, 16, 30, 44, 52, 54, 52, 50, 48, 46, 42, 38, 34, 30, 26,
        20, 14, 9};

    /**
     * A variety, its share of the calls, and whether the catalogue calls it scarce. The common ones are New York's ten
     * (Local Law 30 of 2017) as they are spoken; shares ours, in the order of the city's speakers of limited English
     * (census table B16001). Each scarce one is on duty as one person who also speaks the common one that is given.
     */
    static final List<Tongue> TONGUES = List.of(
            Tongue.common("es", 0.54), Tongue.common("cmn", 0.10), Tongue.common("yue", 0.04),
            Tongue.common("ru", 0.05),
            Tongue.common("bn", 0.045), Tongue.common("ht", 0.04), Tongue.common("arz", 0.03),
            Tongue.common("ko", 0.03),
            Tongue.common("ur", 0.02), Tongue.common("fr", 0.025), Tongue.common("pl", 0.015),
            Tongue.scarce("quc", 0.010, "es"), Tongue.scarce("xta", 0.008, "es"), Tongue.scarce("snk", 0.009, "fr"),
            Tongue.scarce("sus", 0.006, "fr"), Tongue.scarce("syl", 0.010, "bn"), Tongue.scarce("pnb", 0.008, "ur"),
            Tongue.scarce("bo", 0.006, "cmn"), Tongue.scarce("yue-x-toisan", 0.008, "yue"));

    /** Hours at which the roster changes; ours. */
    static final int[] SHIFTS = {0, 8, 12, 16, 20};

    /**
     * Common varieties are staffed to keep what contracts ask for, an interpreter within 30 s (rfpplanet.com, on-demand
     * remote interpretation services), for nine calls of ten (ours) in the busiest hour of each shift, by Erlang's formula
     * C. In the sparing city those who also speak a scarce variety come on top of them; in the lean one they count among them.
     */
    static final Duration IN_TIME = Duration.ofSeconds(30);
    static final double SHARE_IN_TIME = 0.9;

    /**
     * Lengths of talks are lognormal, as measured by Brown, Gans, Mandelbaum and others 2005 (JASA 100, 469), who also
     * give this spread (σ of the logarithm, about a coefficient of variation of 1.1). Mean of nine and a half minutes: ours.
     */
    static final double TALK_SECONDS = 570;
    static final double TALK_SIGMA = 0.9;

    /** The caller's patience is exponential with this mean (ours); see {@link Week} for the measure that needs none. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    /** One ring a second is what Twilio grants an account by default (twilio.com/docs/glossary/cps). */
    static final Duration PACE = Duration.ofSeconds(1);

    /** From the order until a phone rings; and the brief that is heard before press 1. Ours. */
    static final Duration SETUP = Duration.ofSeconds(3);
    static final Duration BRIEF = Duration.ofSeconds(4);

    /** Until somebody picks up: lognormal, ours; at least {@link #QUICKEST}. Later than the ring lasts is no answer. */
    static final double PICK_UP_MEDIAN_SECONDS = 5;
    static final double PICK_UP_SIGMA = 0.6;
    static final Duration QUICKEST = Duration.ofSeconds(1);

    /** How many rings nobody answers, and how many are declined; ours. */
    static final double UNANSWERED = 0.08;
    static final double DECLINED = 0.03;

    /** Of all requests; ours. */
    static final double EMERGENCIES = 0.03;
    static final double URGENT = 0.12;

    /** What the cities have set. Ring, rest and longest wait are the defaults of the product. */
    static final Timing TIMING = Timing.DEFAULT;
    static final Duration COOL_DOWN = Duration.ofSeconds(10);
    static final Ladder LADDER = new Ladder(List.of(new Rung(Duration.ZERO, 3)));
    static final HoldBack HOLD_BACK = HoldBack.DEFAULT;

    private Assumptions() {}
}
