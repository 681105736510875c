package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

  @TempDir Path folder;

  @Test
  void aProcessGoesOnWritingAndWhatItWroteIsKept() throws Exception {
    Path log = folder.resolve("plan.log");
    LogFiles files = new LogFiles(folder);
    try (OutputStream process =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      process.write(lines('a'));
      files.shorten();
      process.write("after\n".getBytes(StandardCharsets.UTF_8));
      files.shorten();
    }
    assertThat(log).hasContent("after\n");
    assertThat(folder.resolve("plan.log.1")).hasBinaryContent(lines('a'));
  }

  @Test
  void fewOlderPartsAreKeptTheNewestFirst() throws Exception {
    Path log = folder.resolve("plan.log");
    for (char part = 'a'; part < 'h'; part++) {
      Files.write(log, lines(part));
      new LogFiles(folder).shorten();
    }
    assertThat(log).isEmptyFile();
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(1 + LogFiles.OLDER);
    }
    assertThat(folder.resolve("plan.log.1")).hasBinaryContent(lines('g'));
    assertThat(folder.resolve("plan.log." + LogFiles.OLDER)).hasBinaryContent(lines('d'));
  }

  @Test
  void nobodyButTheirOwnerReadsThem() throws Exception {
    Path log = Files.write(folder.resolve("plan.log"), lines('a'));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
    Process process = new Launch(List.of("true"), Map.of(), log).start();
    assertThat(process.waitFor()).isZero();
    new LogFiles(folder).shorten();
    new Launch(List.of("true"), Map.of(), folder.resolve("new.log")).start().waitFor();
    try (var all = Files.list(folder)) {
      assertThat(all)
          .hasSize(3)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  private static byte[] lines(char of) {
    byte[] content = new byte[(int) LogFiles.LARGEST + 1];
    Arrays.fill(content, (byte) of);
    return content;
  }
}
