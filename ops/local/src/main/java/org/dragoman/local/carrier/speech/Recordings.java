package org.dragoman.local.carrier.speech;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.webhook.Webhook;
import org.dragoman.local.carrier.webhook.WebhookResult;
import org.dragoman.local.carrier.webhook.WebhookSender;
import org.jspecify.annotations.Nullable;

/** Fetches sound files and their captions; as the carrier does, it keeps what it fetched. */
public final class Recordings {
    private static final Duration UNKNOWN_LENGTH = Duration.ofSeconds(3);
    private static final int MOST_KEPT = 500;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final WebhookSender sender;
    private final CarrierLog log;
    private final Map<URI, Recording> kept = new HashMap<>();
    private final Map<URI, List<Consumer<Optional<Recording>>>> waiting = new HashMap<>();

    public Recordings(WebhookSender sender, CarrierLog log) {
        this.sender = sender;
        this.log = log;
    }

    /** @param whenReady told nothing if the file cannot be had; the carrier goes on in silence then */
    public void fetch(URI url, Consumer<Optional<Recording>> whenReady) {
        Recording known = kept.get(url);
        if (known != null) {
            whenReady.accept(Optional.of(known));
            return;
        }
        boolean first = !waiting.containsKey(url);
        waiting.computeIfAbsent(url, any -> new ArrayList<>()).add(whenReady);
        if (first) {
            get(url, result -> sound(url, result));
        }
    }

    private void sound(URI url, WebhookResult result) {
        switch (result) {
            case WebhookResult.Answer answer -> get(captionsOf(url), captions -> keep(url, answer, captions));
            case WebhookResult.Failure failure -> {
                log.add(new CarrierEvent.Warning(failure.errorCode(), null, "Play could not fetch " + url.getPath()));
                ready(url, Optional.empty());
            }
        }
    }

    private void keep(URI url, WebhookResult.Answer sound, WebhookResult captions) {
        Recording recording = recording(url, sound.body(), captions);
        if (kept.size() < MOST_KEPT) {
            kept.put(url, recording);
        }
        ready(url, Optional.of(recording));
    }

    private void ready(URI url, Optional<Recording> recording) {
        List<Consumer<Optional<Recording>>> listeners = waiting.remove(url);
        if (listeners != null) {
            listeners.forEach(listener -> listener.accept(recording));
        }
    }

    private static Recording recording(URI url, byte[] sound, WebhookResult captions) {
        Optional<Captions> words = captions instanceof WebhookResult.Answer answer
                ? Captions.read(new String(answer.body(), StandardCharsets.UTF_8))
                : Optional.empty();
        Duration length = SoundLength.ofWave(sound).orElse(words.map(Captions::end).orElse(UNKNOWN_LENGTH));
        return new Recording(length, words.map(Captions::language).orElseGet(() -> folderLanguage(url)),
                words.map(Captions::cues).orElseGet(() -> List.of(new Recording.Cue(Duration.ZERO, fileName(url)))));
    }

    /** Many keep their recordings in a folder per language: /prompts/ht/greeting.wav. */
    private static @Nullable String folderLanguage(URI url) {
        String[] parts = url.getPath().split("/", -1);
        String folder = parts.length < 2 ? "" : parts[parts.length - 2];
        return LANGUAGES.contains(folder.split("-", 2)[0]) ? folder : null;
    }

    private static String fileName(URI url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    /** The same address with the extension .vtt. */
    private static URI captionsOf(URI url) {
        String text = url.toString();
        String path = url.getRawPath();
        int dot = path.lastIndexOf('.');
        String sidecar = dot > path.lastIndexOf('/') ? path.substring(0, dot) + ".vtt" : path + ".vtt";
        int at = text.indexOf(path, text.indexOf("//") + 2);
        return URI.create(text.substring(0, at) + sidecar + text.substring(at + path.length()));
    }

    private void get(URI url, Consumer<WebhookResult> whenDone) {
        sender.send(Webhook.file(url), whenDone);
    }
}
