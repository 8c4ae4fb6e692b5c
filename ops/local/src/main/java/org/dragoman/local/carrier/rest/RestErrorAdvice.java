package org.dragoman.local.carrier.rest;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal of the REST controllers, in the carrier's form. */
@RestControllerAdvice(basePackageClasses = RestErrorAdvice.class)
final class RestErrorAdvice {
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(TwilioError error) {
        return ResponseEntity.status(HttpStatusCode.valueOf(error.status())).body(error.body());
    }
}
