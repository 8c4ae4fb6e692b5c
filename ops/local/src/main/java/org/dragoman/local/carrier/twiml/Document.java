package org.dragoman.local.carrier.twiml;

import java.util.List;

/** What a customer's server wants done, and what in it the carrier did not understand but could leave out. */
public record Document(List<Verb> verbs, List<TwimlWarning> warnings) {
    public Document {
        verbs = List.copyOf(verbs);
        warnings = List.copyOf(warnings);
    }
}
