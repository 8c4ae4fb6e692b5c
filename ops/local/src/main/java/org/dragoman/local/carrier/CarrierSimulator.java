package org.dragoman.local.carrier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The carrier alone, without the services: for tests, and for work on the wall of phones. */
@SpringBootApplication
public class CarrierSimulator {
    public static void main(String[] arguments) {
        SpringApplication.run(CarrierSimulator.class, arguments);
    }
}
