package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.Opening;

/** What the gateway is told to do with the phones of a session. */
record PhoneEffects(Session session) {

    /** Or a vendor's. */
    static boolean isInterpreters(Leg leg) {
        return leg.role().interprets();
    }

    /** @param anew whoever is held already hears these words from now on, instead of others */
    List<Effect> holdOthers(Word word, boolean anew) {
        return others().filter(leg -> anew || !leg.held()).flatMap(leg -> hold(leg, word)).toList();
    }

    private Stream<Effect> hold(Leg leg, Word word) {
        var held = commanded(new Command.Hold(leg.id(), session.languageOf(leg), word));
        return leg.held()
                ? Stream.of(commanded(new Command.Resume(leg.id())), held)
                : Stream.of(new Effect.LegHeld(leg.id(), true), held);
    }

    List<Effect> resumeOthers() {
        return others().filter(Leg::held).flatMap(leg -> Stream.of(
                new Effect.LegHeld(leg.id(), false),
                commanded(new Command.Resume(leg.id())))).toList();
    }

    /** Those in the room are told whom they wait for. */
    List<Effect> ring(List<Leg> planned) {
        var words = planned.stream().flatMap(leg -> announcing(leg).stream()).distinct();
        return Stream.concat(planned.stream().flatMap(this::ring), words.flatMap(word -> tellRoom(word).stream()))
                .toList();
    }

    /** The interpreter, who is alone there, hears that it takes longer. */
    List<Effect> ringAgain(List<Leg> planned) {
        return Stream.concat(planned.stream().flatMap(this::ring), tellRoom(Word.RINGING_AGAIN).stream()).toList();
    }

    private static Optional<Word> announcing(Leg rung) {
        return switch (rung.role()) {
            case AGENCY -> Optional.of(Word.CONNECTING_AGENCY);
            case DESK -> Optional.of(Word.CONNECTING_DESK);
            // An interpreter who came first would hear nothing until a resident has picked up.
            case RESIDENT -> rung.anchor() ? Optional.of(Word.ONE_MOMENT) : Optional.empty();
            case INTERPRETER, VENDOR, THIRD_PARTY -> Optional.empty();
        };
    }

    private Stream<Effect> ring(Leg leg) {
        var livesFor = session.anchor().map(Leg::id).filter(anchor -> !leg.anchor());
        return Stream.of(new Effect.LegMoved(leg.id(), LegState.ORDERED, Optional.empty()),
                commanded(new Command.Ring(leg.id(), leg.role(), leg.anchor(), session.languageOf(leg),
                        (int) session.timing().ring().toSeconds(), livesFor, Optional.empty(),
                        leg.anchor() && session.callBack().isPresent())));
    }

    List<Effect> tellRoom(Word word) {
        return inRoom().map(leg -> tell(leg, word)).toList();
    }

    /** Nobody is written to who has not agreed to it. */
    List<Effect> writeToResident() {
        return session.callBack().filter(CallBack::texts).flatMap(agreed -> session.anchor())
                .<Effect>map(leg -> new Effect.ResidentTexted(
                        new Command.TextResident(leg.id(), session.languageOf(leg), TextWord.WE_CALLED)))
                .stream().toList();
    }

    /**
     * Only to whoever interprets: nobody else can tell the caller in words of their own. Somebody who is on the way back into the
     * room hears it there.
     */
    List<Effect> tellClosed(Opening.Closed closed) {
        return session.legs().stream().filter(PhoneEffects::isInterpreters)
                .filter(leg -> leg.state().isUp() && session.liveOn(leg.id()).isPresent())
                .map(leg -> commanded(new Command.Tell(leg.id(),
                        session.languageOf(leg), Word.OFFICE_CLOSED, closed.until())))
                .toList();
    }

    Effect tell(Leg leg, Word word) {
        return commanded(new Command.Tell(leg.id(), session.languageOf(leg), word));
    }

    Effect stop(Leg leg, Word word) {
        return commanded(new Command.Stop(leg.id(), session.languageOf(leg), word));
    }

    private static Effect commanded(Command command) {
        return new Effect.Commanded(command);
    }

    /** But for an interpreter who was let go, whose phone is being stopped. */
    private Stream<Leg> inRoom() {
        return session.legs().stream().filter(Leg::isInRoom)
                .filter(leg -> !isInterpreters(leg) || session.liveOn(leg.id()).isPresent());
    }

    private Stream<Leg> others() {
        return inRoom().filter(leg -> !isInterpreters(leg));
    }
}
