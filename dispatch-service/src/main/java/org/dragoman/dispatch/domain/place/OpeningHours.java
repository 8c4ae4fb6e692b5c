package org.dragoman.dispatch.domain.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an office, or a vendor's line, answers its phone, week by week, in the city's time zone.
 *
 * @param spans may touch and overlap
 */
public record OpeningHours(List<Span> spans) {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern SOME_DAYS = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?");
    private static final Pattern TIMES = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

    /** Minutes since Monday began; the last one is not in it. */
    public record Span(int from, int to) {}

    public OpeningHours {
        spans = List.copyOf(spans);
    }

    /**
     * Reads {@code mon-fri: "07:00-23:00"}; an end that is not later than its beginning is on the next day.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static OpeningHours read(Map<String, String> written) {
        require(!written.isEmpty(), "hours name no day; a phone that is always answered has none");
        var spans = new ArrayList<Span>();
        var named = new HashSet<Integer>();
        written.forEach((days, times) -> daysOf(days).forEach(day -> {
            require(named.add(day), "hours name " + DAYS.get(day) + " twice");
            spans.addAll(of(day, times));
        }));
        return new OpeningHours(spans);
    }

    private static List<Integer> daysOf(String text) {
        var days = SOME_DAYS.matcher(text);
        require(days.matches(), noDays(text));
        int first = DAYS.indexOf(days.group(1));
        int last = days.group(2) == null ? first : DAYS.indexOf(days.group(2));
        require(first >= 0 && last >= 0, noDays(text));
        var all = new ArrayList<Integer>();
        for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
            all.add(day);
        }
        all.add(last);
        return all;
    }

    private static String noDays(String text) {
        return "'" + text + "' are no days of hours; write mon, or mon-fri";
    }

    private static List<Span> of(int day, String text) {
        var times = TIMES.matcher(String.valueOf(text));
        require(times.matches(), noTimes(text));
        int begin = minute(times, 1, text);
        int end = minute(times, 3, text);
        require(begin < DAY && begin != end, noTimes(text));
        int from = day * DAY + begin;
        int to = day * DAY + end + (end <= begin ? DAY : 0);
        return to <= WEEK ? List.of(new Span(from, to)) : List.of(new Span(from, WEEK), new Span(0, to - WEEK));
    }

    private static int minute(Matcher times, int group, String text) {
        int minute = Integer.parseInt(times.group(group + 1));
        int time = Integer.parseInt(times.group(group)) * 60 + minute;
        require(minute < 60 && time <= DAY, noTimes(text));
        return time;
    }

    private static String noTimes(String text) {
        return "'" + text + "' are no hours; write 07:00-23:00, and 00:00-24:00 for a whole day";
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
