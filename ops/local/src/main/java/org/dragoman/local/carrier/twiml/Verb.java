package org.dragoman.local.carrier.twiml;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/** One instruction of a document, its addresses made absolute and its defaults filled in. */
public sealed interface Verb {
    /** Something that a call hears. */
    sealed interface Sound extends Verb {}

    /** @param loop how often; 0 is until the call ends */
    record Say(String words, @Nullable String language, int loop) implements Sound {}

    record Play(URI url, int loop) implements Sound {}

    record Pause(Duration length) implements Sound {}

    /**
     * @param numDigits
     *            enough digits to finish; 0 if any number
     * @param finishOnKey
     *            keys that finish the entry; may be empty
     * @param timeout
     *            how long to wait for the next key once the prompts are over
     */
    record Gather(List<Sound> prompts, int numDigits, Duration timeout, String finishOnKey, Endpoint action,
            boolean actionOnEmptyResult) implements Verb {
        public Gather {
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * @param action asked when the dialled end is gone; without it the document goes on
     * @param untilStar the star leaves the dialled end, and the call goes on
     */
    record Dial(Target target, @Nullable Endpoint action, Duration timeout, Duration timeLimit,
            @Nullable String callerId, boolean untilStar) implements Verb {}

    record Redirect(Endpoint to) implements Verb {}

    record Hangup() implements Verb {}

    /** @param reason rejected or busy */
    record Reject(String reason) implements Verb {}

    /** Whom a Dial reaches. */
    sealed interface Target {}

    record Numbers(List<NumberNoun> numbers) implements Target {
        public Numbers {
            numbers = List.copyOf(numbers);
        }
    }

    /** @param number as written, not yet checked */
    record NumberNoun(String number, @Nullable Subscription callback) {}

    /**
     * @param label
     *            the participant's name in the room
     * @param start
     *            startConferenceOnEnter
     * @param end
     *            endConferenceOnExit
     * @param waiting
     *            what is heard until the room starts
     */
    record Room(String name, @Nullable String label, boolean muted, boolean start, boolean end, int maxParticipants,
            Waiting waiting, @Nullable Subscription callback) implements Target {}

    /** What a participant hears before the conference starts, or on hold. */
    sealed interface Waiting {}

    record HoldMusic() implements Waiting {}

    record Silence() implements Waiting {}

    record FromUrl(Endpoint endpoint) implements Waiting {}
}
