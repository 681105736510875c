package org.convocatoria.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting the data folder keeps the list of erasures. */
class FoldersTest {

  @TempDir Path folder;

  private Path data;
  private Path list;

  @BeforeEach
  void data() throws IOException {
    data = folder.resolve("var");
    list = data.resolve("erasures.jsonl");
    Files.createDirectories(data.resolve("data/store"));
    Files.writeString(data.resolve("data/store/journal"), "words");
    Files.writeString(data.resolve("ports.json"), "{}");
  }

  @Test
  void theListOfErasuresOutlivesTheData() throws IOException {
    Files.writeString(list, "{}");
    Folders.deleteAllBut(list, data);
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.toList()).isEqualTo(List.of(list));
    }
  }

  @Test
  void withoutAListNothingIsLeft() throws IOException {
    Folders.deleteAllBut(list, data);
    assertThat(data).doesNotExist();
  }
}
