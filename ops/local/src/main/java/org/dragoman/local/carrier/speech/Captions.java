package org.dragoman.local.carrier.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.local.carrier.speech.Recording.Cue;
import org.jspecify.annotations.Nullable;

/**
 * The words of a recording, from the WebVTT file beside it. Its header may name the language ("Language: ht"), as many
 * caption files do.
 */
public record Captions(@Nullable String language, List<Cue> cues, Duration end) {
    private static final Pattern TIMES = Pattern.compile("(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3})");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*([A-Za-z0-9-]{2,35})\\s*");

    public Captions {
        cues = List.copyOf(cues);
    }

    /** Empty if the text is no WebVTT file with at least one cue. */
    public static Optional<Captions> read(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        if (!text.startsWith("WEBVTT")) {
            return Optional.empty();
        }
        String language = null;
        List<Cue> cues = new ArrayList<>();
        Duration end = Duration.ZERO;
        for (String block : text.replace("\r\n", "\n").split("\n{2,}")) {
            Matcher tag = LANGUAGE.matcher(block);
            language = language == null && cues.isEmpty() && tag.find() ? tag.group(1) : language;
            Matcher times = TIMES.matcher(block);
            if (block.contains("-->") && times.find()) {
                cues.add(new Cue(time(times), words(block)));
                end = times.find() ? time(times) : end;
            }
        }
        return cues.isEmpty() ? Optional.empty() : Optional.of(new Captions(language, cues, end));
    }

    private static Duration time(Matcher times) {
        long hours = times.group(1) == null ? 0 : Long.parseLong(times.group(1));
        return Duration.ofHours(hours).plusMinutes(Long.parseLong(times.group(2)))
                .plusSeconds(Long.parseLong(times.group(3))).plusMillis(Long.parseLong(times.group(4)));
    }

    private static String words(String block) {
        String payload = block.substring(block.indexOf('\n', block.indexOf("-->")) + 1);
        return payload.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
