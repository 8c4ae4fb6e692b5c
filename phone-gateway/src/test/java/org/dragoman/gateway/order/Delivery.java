package org.dragoman.gateway.order;

/**
 * A webhook as it arrives.
 *
 * @param times for a turn: so often in a row, as when our answer is lost; for a report: so often at the same moment
 * @param again the carrier repeats it, and says so
 */
record Delivery(Step step, int times, boolean again) {

    Delivery(Step step) {
        this(step, 1, false);
    }

    @Override
    public String toString() {
        var times = this.times == 1 ? "" : " ×" + this.times;
        return switch (step) {
            case Step.Turn(var phone, var what) -> "phone %d %s%s".formatted(phone, what, times);
            case Step.Report(var phone, var way, var tells, var said, var room, var count, var second) ->
                "phone %d %s by %s (%s, room %d, count %d, second %d)%s"
                        .formatted(phone, tells, way, said, room, count, second, times);
        };
    }
}
