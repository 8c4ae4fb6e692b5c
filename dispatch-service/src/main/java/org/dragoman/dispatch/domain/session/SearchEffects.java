package org.dragoman.dispatch.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.request.RequestState;

/** What becomes of the search: the rung it stands on, whether vendors are rung too, whether a human has to look. */
record SearchEffects(Session session, Happening happening, Optional<Assignment> about, Step.Move move) {

    List<Effect> of(boolean waitsAnew) {
        var effects = new ArrayList<Effect>();
        var course = session.course();
        if (waitsAnew) {
            var first = session.ladder().rungs().getFirst();
            effects.add(new Effect.RungChanged(0, first));
            course = course.anew(first.vendor());
        } else if (happening == Happening.RUNG_REACHED) {
            var rung = session.ladder().at(session.waited());
            effects.add(new Effect.RungChanged(session.ladder().numberAt(session.waited()), rung));
            course = course.wantingVendor(rung.vendor());
        }
        course = afterwards(course);
        if (!course.equals(session.course())) {
            effects.add(new Effect.CourseChanged(course));
        }
        return effects;
    }

    private Course afterwards(Course course) {
        if (happening == Happening.WAITED_TOO_LONG && move.next() == RequestState.RINGING) {
            return course.ringingLast();
        }
        if (happening == Happening.CALL_BACK_CHOSEN) {
            return course.goingOn();
        }
        // Where the failure ends the request, there is nothing left that a human could look after.
        if (happening.isFailure() && move.next().isOpen()) {
            return course.failedOnceMore(session.timing().failuresBeforeHuman(), session.now());
        }
        return move.actions().contains(Action.CONNECT_INTERPRETER)
                ? course.helpedByVendor(about.or(session::taken).filter(Assignment::isVendors).isPresent())
                : course;
    }
}
