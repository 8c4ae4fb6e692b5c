package org.dragoman.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.dragoman.dispatch.DispatchService;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * dispatch-service as it is configured in production, but without the sweep and the relay, which would match what is to
 * be matched here. Reads commands from its standard input and answers each with one number.
 */
public final class Driver {

    public static final String ANSWER = "ANSWER ";
    public static final String FAILED = "FAILED ";

    private Driver() {}

    public static void main(String[] args) throws IOException {
        try (var context = new SpringApplicationBuilder(DispatchService.class)
                .initializers(starting -> starting.addBeanFactoryPostProcessor(Driver::withoutBackground)).run();
                var commands = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            System.out.println(ANSWER + 0);
            for (var line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(answer(context, line.split(" ")));
            }
        }
    }

    private static void withoutBackground(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition("background");
    }

    private static String answer(ConfigurableApplicationContext context, String[] words) {
        try {
            return ANSWER + measured(context, words);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return FAILED + failure;
        }
    }

    private static double measured(ConfigurableApplicationContext context, String[] words) {
        return switch (words[0]) {
            case "commit" -> new Deciding(context).commit(number(words, 1), number(words, 2));
            case "fill" -> new Deciding(context).fill();
            case "match" -> new Deciding(context).match(number(words, 1), number(words, 2));
            case "reserve" -> new Reserving(context).script(number(words, 1), number(words, 2), number(words, 3));
            case "lease" -> new Reserving(context).port(number(words, 1), number(words, 2), number(words, 3));
            default -> throw new IllegalArgumentException("Unknown: " + String.join(" ", words));
        };
    }

    private static int number(String[] words, int index) {
        return Integer.parseInt(words[index]);
    }
}
