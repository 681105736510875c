package org.convocatoria.local.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir private Path folder;
  private Path var;

  @BeforeEach
  void fill() throws IOException {
    var = folder.resolve("var");
    Files.createDirectories(var.resolve("data/store"));
    Files.createDirectories(var.resolve("secrets"));
    Files.createDirectories(var.resolve("logs"));
    Files.writeString(var.resolve("version"), "1");
    Files.writeString(var.resolve("credentials.json"), "[]");
    Files.writeString(var.resolve("data/store/journal"), "everything");
    Files.writeString(var.resolve("secrets/plan"), "secret");
    Files.writeString(var.resolve("logs/plan.log"), "can be made again");
  }

  @Test
  void whatCannotBeMadeAgainComesBackAndWhatIsSecretStaysItsOwners() throws IOException {
    Path file = folder.resolve("backup.zip");
    Archive.write(var, file, _ -> {});
    Path restored = folder.resolve("restored");
    Archive.read(file, restored, _ -> {});
    assertThat(restored.resolve("data/store/journal")).hasContent("everything");
    assertThat(restored.resolve("logs")).doesNotExist();
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(restored.resolve("secrets/plan"))).isEqualTo("rw-------");
    assertThat(permissions(restored.resolve("credentials.json"))).isEqualTo("rw-------");
    assertThat(permissions(restored.resolve("secrets"))).isEqualTo("rwx------");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = zip("notes.txt");
    assertThatThrownBy(() -> Archive.read(file, folder.resolve("restored"), _ -> {}))
        .hasMessageContaining("is not a backup of this platform");
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void aNameThatLeadsOutsideIsRefused() throws IOException {
    Path file = zip("version", "credentials.json", "../outside");
    assertThatThrownBy(() -> Archive.read(file, folder.resolve("restored"), _ -> {}))
        .hasMessageContaining("leads outside");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void whatDoesNotPassTheCheckLeavesTheFolderAsItWas() throws IOException {
    Path file = folder.resolve("backup.zip");
    Archive.write(var, file, _ -> {});
    Path restored = folder.resolve("restored");
    assertThatThrownBy(
            () ->
                Archive.read(
                    file,
                    restored,
                    unpacked -> {
                      assertThat(unpacked.resolve("data/store/journal")).hasContent("everything");
                      throw new IOException("another version");
                    }))
        .hasMessage("another version");
    assertThat(restored).isEmptyDirectory();
  }

  @Test
  void aDamagedBackupIsRefused() throws IOException {
    Path file = folder.resolve("backup.zip");
    Files.writeString(var.resolve("data/store/journal"), "");
    Archive.write(var, file, _ -> {});
    byte[] bytes = Files.readAllBytes(file);
    // The sum of an empty entry is 0; in the central directory it is sixteen bytes into the header.
    int header = indexOfHeader(bytes, "data/store/journal");
    bytes[header + 16] = 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Archive.read(file, folder.resolve("restored"), _ -> {}))
        .hasMessageContaining("data/store/journal");
    assertThat(folder.resolve("restored")).isEmptyDirectory();
  }

  private static int indexOfHeader(byte[] zip, String name) {
    String text = new String(zip, ISO_8859_1);
    return text.lastIndexOf("PK\u0001\u0002", text.lastIndexOf(name));
  }

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("other.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
