package org.dragoman.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.dragoman.local.process.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root = Path.of("");

    @Test
    void aSecondLauncherIsRefusedWhileTheFirstRuns() {
        try (var first = DataFolder.open(root)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(root)).isInstanceOf(StackException.class)
                    .hasMessage("Another local stack is running from %s; stop it first.", root);
        }
        DataFolder.open(root).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void theKeysetsAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        try (var folder = DataFolder.open(root)) {
            var made = Keysets.in(folder);
            var before = Files.readString(made.phones());
            assertThat(Files.readString(Keysets.in(folder).phones())).isEqualTo(before);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.phones())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.lookup())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void dataWithoutTheirKeysAreRefusedWithASentence() throws IOException {
        try (var folder = DataFolder.open(root)) {
            var made = Keysets.in(folder);
            Files.writeString(folder.postgresComplete(), "18");
            Keysets.in(folder);
            Files.delete(made.lookup());
            assertThatThrownBy(() -> Keysets.in(folder)).isInstanceOf(StackException.class)
                    .hasMessageContaining("are gone")
                    .hasMessageEndingWith("delete %s to begin with empty tables.", root);
        }
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws IOException {
        try (var folder = DataFolder.open(root)) {
            Files.writeString(folder.newLog("x"), "first run");
            assertThat(folder.newLog("x")).doesNotExist();
            assertThat(root.resolve("logs/x.previous.log")).hasContent("first run");
        }
    }
}
