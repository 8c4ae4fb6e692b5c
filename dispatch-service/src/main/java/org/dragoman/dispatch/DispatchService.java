package org.dragoman.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DispatchService {

    public static void main(String[] args) {
        SpringApplication.run(DispatchService.class, args);
    }
}
