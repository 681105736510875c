package org.convocatoria.local.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.convocatoria.local.store.JournalRecord.Kind;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps documents durably, by 32 writers: in the embedded store's journal, and in H2's MVStore with
 * a commit forced per group. What a service's acceptance asks of a store: a document is put, waited
 * for, and put once more, shorter, when its event is out. Stands in this package to reach the
 * journal as the store does. Arguments: a folder to write in, rounds, seconds a round.
 */
public final class KeepingMain {

  private static final int WRITERS = 32;
  private static final int DOCUMENT = 1_600;
  private static final int WITHOUT_EVENT = 900;
  private static final int THERE_BEFORE = 100_000;

  private KeepingMain() {}

  /** Somewhere to put a document; {@link #awaitForced} returns when all put before is durable. */
  private interface Keeping extends Closeable {

    void put(long position, byte[] document);

    void awaitForced();
  }

  private record InJournal(Journal journal) implements Keeping {

    @Override
    public void put(long position, byte[] document) {
      journal.append(JournalRecord.of(Kind.PUT, 1, position, document));
    }

    @Override
    public void awaitForced() {
      journal.awaitForced();
    }

    @Override
    public void close() throws IOException {
      journal.close();
    }
  }

  private static final class InMvStore implements Keeping {

    private final MVStore store;
    private final MVMap<Long, byte[]> documents;
    private final ReentrantLock forcing = new ReentrantLock();
    private final AtomicLong puts = new AtomicLong();
    private volatile long forced;

    private InMvStore(Path file) {
      store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
      documents = store.openMap("documents");
    }

    @Override
    public void put(long position, byte[] document) {
      documents.put(position, document);
      puts.incrementAndGet();
    }

    @Override
    public void awaitForced() {
      long wanted = puts.get();
      forcing.lock();
      try {
        if (forced < wanted) {
          long covered = puts.get();
          store.commit();
          store.sync();
          forced = covered;
        }
      } finally {
        forcing.unlock();
      }
    }

    @Override
    public void close() {
      store.close();
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rounds = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    List<Long> journal = new ArrayList<>();
    List<Long> mvStore = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      journal.add(rate(openJournal(folder), seconds));
      long journalBytes = emptied(folder);
      mvStore.add(rate(new InMvStore(folder.resolve("documents.mv")), seconds));
      System.out.printf(
          "round %d: journal %,d documents/s, %,d MiB; MVStore %,d documents/s, %,d MiB%n",
          round + 1,
          journal.getLast(),
          journalBytes >> 20,
          mvStore.getLast(),
          emptied(folder) >> 20);
    }
    System.out.printf(
        "median: journal %,d, MVStore %,d documents/s, ratio %.2f%n",
        median(journal), median(mvStore), (double) median(mvStore) / median(journal));
  }

  private static Keeping openJournal(Path folder) throws IOException {
    return new InJournal(Journal.open(new DiskFiles(folder), (_, _) -> {}));
  }

  /** Documents accepted a second while both cores are full; the store has some already. */
  private static long rate(Keeping opened, int seconds) throws Exception {
    try (Keeping keeping = opened) {
      for (long position = 0; position < THERE_BEFORE; position++) {
        keeping.put(position, document(position, WITHOUT_EVENT));
        if (position % 1_000 == 0) {
          keeping.awaitForced();
        }
      }
      AtomicLong next = new AtomicLong(THERE_BEFORE);
      write(keeping, next, seconds / 2);
      long before = next.get();
      write(keeping, next, seconds);
      return (next.get() - before) / seconds;
    }
  }

  private static void write(Keeping keeping, AtomicLong next, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    CountDownLatch done = new CountDownLatch(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      Thread.ofPlatform()
          .start(
              () -> {
                while (System.nanoTime() < end) {
                  long position = next.getAndIncrement();
                  keeping.put(position, document(position, DOCUMENT));
                  keeping.awaitForced();
                  // the event has been published: nobody waits for this one
                  keeping.put(position, document(position, WITHOUT_EVENT));
                }
                done.countDown();
              });
    }
    done.await();
  }

  private static byte[] document(long position, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) position);
    return bytes;
  }

  /** Deletes all files of the folder and says how many bytes they had. */
  private static long emptied(Path folder) throws IOException {
    long bytes = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      bytes += Files.size(file);
      Files.delete(file);
    }
    return bytes;
  }

  private static long median(List<Long> values) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
