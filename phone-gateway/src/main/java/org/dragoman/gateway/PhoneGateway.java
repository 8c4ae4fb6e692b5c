package org.dragoman.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Knows how a carrier does it: the residents' menu, the rings of interpreters, and what happens to every call. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PhoneGateway {

    public static void main(String[] args) {
        SpringApplication.run(PhoneGateway.class, args);
    }
}
