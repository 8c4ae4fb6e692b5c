package org.dragoman.gateway.adapter.twilio;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.dragoman.gateway.port.Carrier.Placement;

/**
 * What the carrier's refusals mean. Only codes are looked at and passed on: its messages quote phone numbers.
 */
final class Refusals {

    private static final int CALL_IS_NOT_IN_PROGRESS = 21220;
    /** After STOP, which the carrier obeys by itself. */
    static final int RECIPIENT_UNSUBSCRIBED = 21610;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private Refusals() {}

    /** The call or participant is over or unknown: what was to be ended has ended. */
    static boolean isOver(Throwable failure) {
        return isUnknown(failure)
                || failure instanceof ApiException e && Integer.valueOf(CALL_IS_NOT_IN_PROGRESS).equals(e.getCode());
    }

    static boolean isUnknown(Throwable failure) {
        return failure instanceof ApiException e && Integer.valueOf(NOT_FOUND).equals(e.getStatusCode());
    }

    /** Of a request to ring. Whatever is not a clear no may be a phone that rings. */
    static Placement placement(RuntimeException failure) {
        if (failure instanceof ApiException e && e.getStatusCode() != null) {
            int status = e.getStatusCode();
            if (status == TOO_MANY_REQUESTS) {
                return new Placement.NotNow();
            }
            return status >= 400 && status < 500
                    ? new Placement.Refused(e.getCode() == null ? status : e.getCode())
                    : new Placement.Unclear();
        }
        return neverLeft(failure) ? new Placement.NotNow() : new Placement.Unclear();
    }

    /** No connection came about, so no request did. */
    private static boolean neverLeft(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
