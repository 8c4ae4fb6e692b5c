package org.dragoman.gateway.order;

/** One moment in the life of a call. Phones are numbered within their life. */
sealed interface Step {

    int phone();

    /** What keeps its place: an order of dispatch-service, or a question of the carrier, which waits for its answer. */
    record Turn(int phone, What what) implements Step {}

    enum What {
        RING_INTERPRETER, RING_AGENCY, STOP, GREET, CHOOSE, TO_PEOPLE, AFTER_BACKUP, HEAR, ACCEPT, DECLINE, COME_BACK, LEAVE;

        boolean makesALeg() {
            return this == RING_INTERPRETER || this == RING_AGENCY || this == CHOOSE;
        }
    }

    /**
     * What the carrier reports without waiting.
     *
     * @param said the status of a call, or why somebody left a room
     * @param room the how-manieth conference of this life; 0 for a report about a call
     * @param count the carrier's sequence number: of the call, or of the conference
     * @param second of this life, by the carrier's clock
     */
    record Report(int phone, Way way, Tells tells, String said, int room, int count, int second) implements Step {}

    /** To which of our doors: the last is the question that tells the end of a call instead of asking. */
    enum Way {
        CALL, ROOM, LINE, AFTER_ROOM
    }

    enum Tells {
        RINGING, ANSWERED, JOINED, LEFT, ENDED
    }
}
