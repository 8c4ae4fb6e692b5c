package org.dragoman.dispatch.adapter.seed;

/** A seed file that is wrong; the message is one sentence for the person who wrote it, without numbers of phones. */
final class SeedRefused extends RuntimeException {

    SeedRefused(String sentence) {
        super(sentence);
    }

    SeedRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
