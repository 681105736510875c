package org.convocatoria.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;

  @Test
  void aTornEndIsDroppedAndWhatCameBeforeIsKept() throws Exception {
    Path file = folder.resolve(Segment.name(1));
    try (Tables tables = open()) {
      Table table = tables.openOrCreate("test.things");
      table.add("one".getBytes(UTF_8));
      table.add("two".getBytes(UTF_8));
    }
    long whole = Files.size(file);
    Files.write(file, new byte[] {0, 0, 0, 40, 1, 2, 3}, StandardOpenOption.APPEND);
    try (Tables tables = open()) {
      assertThat(contents(tables)).containsExactly("one", "two");
      assertThat(Files.size(file)).isEqualTo(whole);
    }
  }

  @Test
  void damageBeforeTheEndIsNotPassedOver() throws Exception {
    Path file = folder.resolve(Segment.name(1));
    try (Tables tables = open()) {
      tables.openOrCreate("test.things").add("one".getBytes(UTF_8));
    }
    Files.write(file, new byte[] {9}, StandardOpenOption.APPEND);
    Files.createFile(folder.resolve(Segment.name(2)));
    assertThatIOException().isThrownBy(this::open).withMessageContaining("is damaged");
  }

  @Test
  void manyWritersShareAForce() throws Exception {
    int writers = 8;
    int each = 200;
    try (Tables tables = open();
        ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      Table table = tables.openOrCreate("test.things");
      CountDownLatch done = new CountDownLatch(writers);
      for (int i = 0; i < writers; i++) {
        pool.execute(
            () -> {
              for (int n = 0; n < each; n++) {
                table.add("x".getBytes(UTF_8));
                tables.journal().awaitForced();
              }
              done.countDown();
            });
      }
      done.await();
      assertThat(tables.journal().forces()).isLessThan((long) writers * each);
    }
  }

  @Test
  void compactionGivesSpaceBackAndKeepsTheLatestOfEverything() throws Exception {
    byte[] large = new byte[1 << 20];
    try (Tables tables = open()) {
      Table table = tables.openOrCreate("test.things");
      long kept = table.add("kept".getBytes(UTF_8));
      long changing = table.add(large);
      long removed = table.add("removed".getBytes(UTF_8));
      table.remove(removed);
      for (int i = 0; i < 200; i++) {
        table.replace(changing, large);
      }
      long before = tables.journal().totalBytes();
      assertThat(new Compaction(tables).run()).isPositive();
      assertThat(tables.journal().totalBytes()).isLessThan(before / 2);
      assertThat(table.read(kept)).isEqualTo("kept".getBytes(UTF_8));
    }
    try (Tables tables = open()) {
      Table table = tables.openOrCreate("test.things");
      assertThat(table.count()).isEqualTo(2);
      assertThat(contents(tables)).first().isEqualTo("kept");
    }
  }

  @Test
  void whatADocumentSaidBeforeLeavesTheDiskAndWhatItSaysNowStays() throws Exception {
    try (Tables tables = open()) {
      Table table = tables.openOrCreate("test.things");
      long blanked = table.add("zarzamora".getBytes(UTF_8));
      long removed = table.add("also zarzamora".getBytes(UTF_8));
      table.add("kept".getBytes(UTF_8));
      table.replace(blanked, "blank".getBytes(UTF_8));
      table.remove(removed);
      assertThat(onDisk()).contains("zarzamora");
      new Compaction(tables).refresh();
      assertThat(onDisk()).doesNotContain("zarzamora").contains("kept");
      table.add("later".getBytes(UTF_8));
      new Compaction(tables).refresh();
    }
    try (Tables tables = open()) {
      assertThat(contents(tables)).containsExactlyInAnyOrder("blank", "kept", "later");
    }
  }

  @Test
  void whatLivesIsCopiedAsMuchLessOftenAsItIsLarger() {
    assertThat(Compaction.interval(0)).hasMinutes(1);
    assertThat(Compaction.interval(1L << 30)).hasSeconds(2048);
    assertThat(Compaction.interval(1L << 50)).hasDays(1);
  }

  private String onDisk() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        all.append(
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void unforcedBytesAreReadableButDoNotSurvive() throws Exception {
    StoreFiles files = new UnforcedInMemoryFiles(new DiskFiles(folder));
    Tables tables = Tables.open(files);
    Table table = tables.openOrCreate("test.things");
    table.add("forced".getBytes(UTF_8));
    tables.journal().awaitForced();
    table.add("unforced".getBytes(UTF_8));
    assertThat(contents(tables)).containsExactly("forced", "unforced");
    // What a dead process held is free.
    files.close();
    try (Tables afterPowerCut = open()) {
      assertThat(contents(afterPowerCut)).containsExactly("forced");
    }
  }

  @Test
  void aSecondStoreStaysOutOfAFolderInUse() throws Exception {
    try (Tables tables = open()) {
      tables.openOrCreate("test.things").add("one".getBytes(UTF_8));
      assertThatIOException().isThrownBy(this::open).withMessageContaining("Another store uses");
    }
    try (Tables tables = open()) {
      assertThat(contents(tables)).containsExactly("one");
    }
  }

  @Test
  void afterAFailedForceNothingIsAcknowledgedAnyMore() throws Exception {
    FailingFiles files = new FailingFiles(new DiskFiles(folder));
    Tables tables = Tables.open(files);
    Table table = tables.openOrCreate("test.things");
    table.add("perhaps".getBytes(UTF_8));
    files.failNextForce();
    assertThatExceptionOfType(StoreFailedException.class)
        .isThrownBy(() -> tables.journal().awaitForced());
    assertThatExceptionOfType(StoreFailedException.class)
        .as("though the disk would take it now")
        .isThrownBy(() -> tables.journal().awaitForced());
    assertThatExceptionOfType(StoreFailedException.class)
        .isThrownBy(() -> table.add("behind it".getBytes(UTF_8)));
    files.close();
  }

  @Test
  void whatAnEndedProcessWroteLastIsForcedBeforeItIsRead() throws Exception {
    try (Tables tables = open()) {
      tables.openOrCreate("test.things").add("one".getBytes(UTF_8));
    }
    FailingFiles files = new FailingFiles(new DiskFiles(folder));
    try (Tables tables = Tables.open(files)) {
      assertThat(files.forces()).isEqualTo(1);
      assertThat(contents(tables)).containsExactly("one");
    }
  }

  private Tables open() throws IOException {
    return Tables.open(new DiskFiles(folder));
  }

  private static List<String> contents(Tables tables) {
    List<String> contents = new ArrayList<>();
    Table table = tables.openOrCreate("test.things");
    table
        .positions(false)
        .forEachRemaining(
            position -> contents.add(new String(requireNonNull(table.read(position)), UTF_8)));
    return contents;
  }
}
