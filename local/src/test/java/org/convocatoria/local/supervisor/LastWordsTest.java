package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

  @TempDir Path folder;

  @Test
  void theReasonOfTheLastFailedStartIsFound() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("submission.log"),
            """
            {"message":"Application run failed","error":{"message":"an earlier one"}}
            {"message":"Application run failed","error":{"message":"The call x was changed"}}
            {"message":"something else"}
            no JSON at all
            """);
    assertThat(LastWords.in(log)).contains("The call x was changed");
  }

  @Test
  void aLogWithoutOneSaysNothing() throws IOException {
    Path log = Files.writeString(folder.resolve("plan.log"), "{\"message\":\"Started\"}\n");
    assertThat(LastWords.in(log)).isEmpty();
    assertThat(LastWords.in(folder.resolve("none.log"))).isEmpty();
  }
}
