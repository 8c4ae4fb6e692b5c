package org.dragoman.campaign;

import java.util.List;

import org.dragoman.campaign.check.Finding;

/** What the checker says of something that was played. */
public interface Report {

    /** One line for the terminal. */
    String line();

    List<Finding> findings();

    default boolean holds() {
        return findings().isEmpty();
    }
}
