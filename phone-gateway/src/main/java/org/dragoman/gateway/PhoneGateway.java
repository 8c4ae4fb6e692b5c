package org.dragoman.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PhoneGateway {

    public static void main(String[] args) {
        SpringApplication.run(PhoneGateway.class, args);
    }
}
