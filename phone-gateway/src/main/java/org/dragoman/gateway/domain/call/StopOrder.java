package org.dragoman.gateway.domain.call;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.Word;

/** A leg is to end, for this reason, after this word if a person is on it. */
public record StopOrder(EventReason reason, Optional<Word> word, Language language) {}
