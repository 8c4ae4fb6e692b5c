package org.dragoman.dispatch.adapter.http.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The one answer for what is not there and for what is somebody else's. */
final class NoSuchPage extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    NoSuchPage() {
        super(HttpStatus.NOT_FOUND);
    }
}
