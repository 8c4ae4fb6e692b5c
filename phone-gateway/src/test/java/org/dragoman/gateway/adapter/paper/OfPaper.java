package org.dragoman.gateway.adapter.paper;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Part of an installation whose carrier is this one. */
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "dragoman.gateway.carrier", havingValue = "paper")
@interface OfPaper {
}
