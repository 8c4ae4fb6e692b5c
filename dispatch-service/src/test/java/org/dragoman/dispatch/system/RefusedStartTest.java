package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dragoman.dispatch.DispatchService;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What keeps the service from starting is said in one sentence that names the key: no stack trace, no secret. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    private static final TestKeysets KEYS = TestKeysets.make();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dragoman.database.host           |           | is missing
            dragoman.database.port           | 0         | must be greater than or equal to 1
            dragoman.database.port           | 65536     | must be less than or equal to 65535
            dragoman.database.port           | five      | must be a whole number
            dragoman.database.name           |           | is missing
            dragoman.database.user           |           | is missing
            dragoman.database.owner.user     |           | is missing
            dragoman.redis.host              |           | is missing
            dragoman.redis.port              | -1        | must be greater than or equal to 1
            dragoman.redis.port              | six       | must be a whole number
            dragoman.gateway.url             | localhost | must be an address such as http://localhost:8081.
            dragoman.gateway.url             | ftp://a.b | must be an address such as http://localhost:8081.
            dragoman.gateway.url             | a b       | must be an address
            dragoman.internal.secret         | hush-hush | must be at least 32 bytes long.
            dragoman.dispatch.default-city   | New York  | must be the id of a city, such as nyc
            dragoman.dispatch.port           | 70000     | must be less than or equal to 65535
            dragoman.dispatch.port           | web       | must be a whole number
            dragoman.dispatch.seed           | perhaps   | must be true or false
            dragoman.dispatch.seed-folder    | /nowhere  | does not name a folder: /nowhere
            dragoman.demo.password.janitor   | hush-hush | dragoman.demo.password.* is by role
            """)
    void aWrongSettingIsNamed(String key, String value, String rule, CapturedOutput output) {
        refused("--%s=%s".formatted(key, value == null ? "" : value));
        assertSentence(output, rule);
        assertThat(output).contains(key.contains("janitor") ? rule : key).doesNotContain("hush-hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dragoman.internal.secret", "dragoman.crypto.keyset", "dragoman.crypto.lookup-keyset"})
    void aMissingSettingIsNamedWithItsVariable(String key, CapturedOutput output) {
        refusedWith(settings().filter(setting -> !setting.startsWith("--" + key + "=")));
        assertSentence(output, key + " is missing (environment: "
                + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_') + ").");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "no JSON", "{\"primaryKeyId\":1,\"key\":[]}"})
    void aBrokenKeysetIsNamed(String content, CapturedOutput output, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys.json"), content);
        withDatabase(database -> refused(on(database, "--dragoman.crypto.keyset=" + file)));
        assertSentence(output, "dragoman.crypto.keyset does not name a readable Tink JSON keyset for AEAD: " + file);
    }

    @Test
    void aKeysetOfTheOtherKindOrOfNoFileIsNamed(CapturedOutput output) {
        withDatabase(database -> {
            refused(on(database, "--dragoman.crypto.lookup-keyset=" + KEYS.aead()));
            refused(on(database, "--dragoman.crypto.keyset=/nowhere/keys.json"));
        });
        assertSentence(output, "dragoman.crypto.lookup-keyset does not name a readable Tink JSON keyset for PRF");
        assertSentence(output, "dragoman.crypto.keyset does not name a readable Tink JSON keyset for AEAD: /nowhere");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed(CapturedOutput output) {
        int nobody = Stores.freePort();
        refused("--dragoman.database.host=127.0.0.1", "--dragoman.database.port=" + nobody,
                "--spring.flyway.connect-retries=0");
        assertSentence(output, "PostgreSQL at 127.0.0.1:" + nobody + " does not answer (dragoman.database.host");
    }

    @Test
    void aDatabaseOrARoleThatIsNotThereIsNamed(CapturedOutput output) {
        withDatabase(database -> {
            refused(on(database, "--dragoman.database.name=atlantis"));
            refused(on(database, "--dragoman.database.user=nobody_at_all"));
            refused(on(database, "--dragoman.database.user=" + database.owner()));
        });
        assertSentence(output, "has no database atlantis (dragoman.database.name).");
        assertSentence(output, "does not let in the role nobody_at_all (dragoman.database.user");
        assertSentence(output, "(dragoman.database.user) is a superuser or owns the tables");
    }

    @Test
    void aSchemaOfAnotherVersionIsNamed(CapturedOutput output) {
        withDatabase(database -> {
            RunningDispatch.start(database, Stores.redis(), "http://127.0.0.1:1", KEYS).close();
            try (var sql = database.connect(); var statement = sql.createStatement()) {
                statement.execute("update dispatch.flyway_schema_history set checksum = 1 where version = '1'");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            refused(on(database));
        });
        assertSentence(output, "The schema dispatch in the database");
        assertThat(output).contains("was not made by this version of Dragoman and cannot be migrated: ");
    }

    @Test
    void aTakenPortIsNamed(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            withDatabase(database -> refused(on(database, "--dragoman.dispatch.port=" + taken.getLocalPort())));
            assertSentence(output, "Port " + taken.getLocalPort()
                    + " is taken by another program; dragoman.dispatch.port can name another one.");
        }
    }

    /** Redis may be away: the start goes on, and says so in a line. */
    @Test
    void aRedisThatDoesNotAnswerStopsNothing(CapturedOutput output) {
        withDatabase(database -> {
            var arguments = Stream.concat(settings(), Stream.of(on(database,
                    "--dragoman.redis.port=" + Stores.freePort()))).toArray(String[]::new);
            new SpringApplicationBuilder(DispatchService.class).run(arguments).close();
        });
        assertThat(output).contains("Redis at 127.0.0.1:").contains("does not answer");
    }

    private static void withDatabase(java.util.function.Consumer<Database> work) {
        var database = Stores.postgres().freshDatabase();
        try {
            work.accept(database);
        } finally {
            Stores.postgres().drop(database);
        }
    }

    private static void assertSentence(CapturedOutput output, String sentence) {
        assertThat(output).contains(sentence).doesNotContain("\tat ", "Exception encountered");
    }

    private static String[] on(Database database, String... more) {
        return wins(more, Stream.of("--dragoman.database.host=" + database.host(),
                "--dragoman.database.port=" + database.port(), "--dragoman.database.name=" + database.name(),
                "--dragoman.database.owner.user=" + database.owner())).toArray(String[]::new);
    }

    private static Stream<String> settings() {
        return Stream.of("--dragoman.dispatch.port=0", "--dragoman.redis.host=127.0.0.1",
                "--dragoman.internal.secret=" + RunningDispatch.SECRET,
                "--dragoman.crypto.keyset=" + KEYS.aead(), "--dragoman.crypto.lookup-keyset=" + KEYS.lookup());
    }

    private static void refused(String... wrong) {
        refusedWith(wins(wrong, settings()));
    }

    /** A key given twice would be a list. */
    private static Stream<String> wins(String[] these, Stream<String> others) {
        return Stream.concat(Stream.of(these), others.filter(other -> Stream.of(these)
                .noneMatch(one -> one.startsWith(other.substring(0, other.indexOf('=') + 1)))));
    }

    private static void refusedWith(Stream<String> settings) {
        var arguments = settings.toArray(String[]::new);
        assertThat(catchThrowable(() -> new SpringApplicationBuilder(DispatchService.class).run(arguments).close()))
                .as("the start with %s", (Object) arguments).isNotNull();
    }
}
