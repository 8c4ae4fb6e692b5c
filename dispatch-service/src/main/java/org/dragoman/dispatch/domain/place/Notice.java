package org.dragoman.dispatch.domain.place;

/** What a city has its language lines say to every caller, in the caller's language. */
public enum Notice {
    /** Out of hours: said, then the caller is handed to the backup line. */
    CLOSED,
    /** The same, for the day. */
    HOLIDAY,
    /** Many are calling because of an emergency: said once a language is chosen, and the call goes on. */
    EMERGENCY
}
