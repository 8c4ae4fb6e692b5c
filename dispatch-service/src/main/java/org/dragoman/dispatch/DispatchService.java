package org.dragoman.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class DispatchService {

    public static void main(String[] args) {
        SpringApplication.run(DispatchService.class, args);
    }
}
