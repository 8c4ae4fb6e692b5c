package org.dragoman.gateway.adapter.http;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.usecase.KeepCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** POST /internal/v1/commands: durable before it is answered; the same command again gets the same answer. */
@RestController
class CommandController {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final KeepCommand keep;

    CommandController(KeepCommand keep) {
        this.keep = keep;
    }

    @PostMapping("/internal/v1/commands")
    Mono<Outcome> command(@RequestBody String body) {
        var command = parse(body);
        return Detached.run(keep.keep(command)).map(verdict -> Outcome.of(command.id(), verdict));
    }

    private static Command parse(String body) {
        try {
            var command = STRICT.readValue(body, CommandJson.class);
            if (command == null) {
                throw new Malformed("A command is a JSON object");
            }
            return command.toDomain();
        } catch (DatabindException e) {
            throw new Malformed("The command does not follow the contract at: " + path(e));
        } catch (JacksonException e) {
            throw new Malformed("The body is not JSON");
        } catch (IllegalArgumentException e) {
            throw new Malformed("The command does not follow the contract: " + e.getMessage());
        }
    }

    /** The message of the failure may quote a number; its path does not. */
    private static String path(DatabindException failure) {
        var fields = failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(joining("."));
        return fields.isEmpty() ? "kind" : fields;
    }

    @ExceptionHandler
    ProblemDetail noBody(ServerWebInputException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "A command is a JSON object");
    }

    @ExceptionHandler
    ProblemDetail malformed(Malformed malformed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(malformed.getMessage()));
    }

    /** Whatever else fails: nothing was kept, or it was and the same command finds it. */
    @ExceptionHandler
    ProblemDetail notKept(Exception failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Not kept; send the command again");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(UUID commandId, String outcome, @Nullable String reason) {

        static Outcome of(UUID commandId, Verdict verdict) {
            return switch (verdict) {
                case Verdict.Kept() -> new Outcome(commandId, "KEPT", null);
                case Verdict.Refused(var reason) -> new Outcome(commandId, "REFUSED", reason.name());
            };
        }
    }
}
