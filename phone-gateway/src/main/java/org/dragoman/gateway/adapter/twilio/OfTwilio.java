package org.dragoman.gateway.adapter.twilio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Part of the installation only while Twilio is its carrier, which it is unless another is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty(name = "dragoman.gateway.carrier", havingValue = "twilio", matchIfMissing = true)
public @interface OfTwilio {
}
