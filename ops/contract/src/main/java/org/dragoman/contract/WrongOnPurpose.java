package org.dragoman.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Said of a test that asks the carrier for what its description forbids, to see it refused. Only that is judged then: what
 * is forbidden must have been refused. Answers are judged as ever.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WrongOnPurpose {
}
