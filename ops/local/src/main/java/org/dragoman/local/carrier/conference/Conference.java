package org.dragoman.local.carrier.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/** A room in which calls hear each other. Touched on the carrier's timeline only. */
public final class Conference {
    private final String sid;
    private final String name;
    private final Instant createdAt;
    private final @Nullable Subscription callback;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Invitation> invitations = new ArrayList<>();
    private ConferenceStatus status = ConferenceStatus.INIT;
    private Instant updatedAt;
    private @Nullable EndReason endReason;
    private @Nullable Participant ender;
    private int callbacksSent;

    /** @param callback set by the first participant, for good */
    Conference(String sid, String name, Instant createdAt, @Nullable Subscription callback) {
        this.sid = sid;
        this.name = name;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.callback = callback;
    }

    public String sid() {
        return sid;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public ConferenceStatus status() {
        return status;
    }

    public boolean isOver() {
        return status == ConferenceStatus.COMPLETED;
    }

    public @Nullable EndReason endReason() {
        return endReason;
    }

    /** Whose leaving ended it. */
    public @Nullable Participant ender() {
        return ender;
    }

    public List<Participant> participants() {
        return List.copyOf(participants);
    }

    /** Calls that the account makes to bring somebody in, until they are in or have failed. */
    public List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    /** By call identifier or by label. */
    public Optional<Participant> participant(String callSidOrLabel) {
        return participants.stream()
                .filter(one -> one.call().sid().equals(callSidOrLabel) || callSidOrLabel.equals(one.label()))
                .findFirst();
    }

    public Optional<Invitation> invitation(String callSidOrLabel) {
        return invitations.stream()
                .filter(one -> one.call().sid().equals(callSidOrLabel) || callSidOrLabel.equals(one.order().label()))
                .findFirst();
    }

    public boolean hasLabel(@Nullable String label) {
        return label != null && (participants.stream().anyMatch(one -> label.equals(one.label()))
                || invitations.stream().anyMatch(one -> label.equals(one.order().label())));
    }

    /** Hearer hears the other: both in a started room, neither on hold, the other not muted. */
    public boolean hears(Participant hearer, Participant other) {
        return status == ConferenceStatus.IN_PROGRESS && !Objects.equals(hearer, other) && !hearer.hold()
                && !other.hold() && !other.muted();
    }

    @Nullable
    Subscription callback() {
        return callback;
    }

    int nextCallback() {
        return callbacksSent++;
    }

    void add(Participant participant) {
        participants.add(participant);
        dropInvitation(participant.call());
    }

    boolean remove(Participant participant) {
        return participants.remove(participant);
    }

    void invite(Invitation invitation) {
        invitations.add(invitation);
    }

    boolean dropInvitation(Call call) {
        return invitations.removeIf(invitation -> invitation.call().equals(call));
    }

    boolean isFull() {
        return participants.stream().mapToInt(one -> one.order().maxParticipants()).min()
                .orElse(Integer.MAX_VALUE) <= participants.size();
    }

    /** Two at least, and one of them may start it. */
    boolean canStart() {
        return status == ConferenceStatus.INIT && participants.size() >= 2
                && participants.stream().anyMatch(Participant::startsConference);
    }

    void start(Instant now) {
        status = ConferenceStatus.IN_PROGRESS;
        updatedAt = now;
    }

    /** It is over, and nobody is told. */
    public void vanish(Instant now) {
        participants.forEach(Participant::silence);
        participants.clear();
        invitations.clear();
        end(EndReason.VIA_API, null, now);
    }

    void end(EndReason why, @Nullable Participant by, Instant now) {
        status = ConferenceStatus.COMPLETED;
        endReason = why;
        ender = by;
        updatedAt = now;
    }
}
