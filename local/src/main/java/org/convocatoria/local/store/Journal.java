package org.convocatoria.local.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.convocatoria.local.store.Segment.RecordVisitor;
import org.convocatoria.local.store.StoreFiles.StoreFile;
import org.jspecify.annotations.Nullable;

/**
 * The append-only journal that *is* the store: documents are read from where they were appended.
 * Many threads append; {@link #awaitForced} lets one of them force for all who wait (group commit).
 */
final class Journal implements Closeable {

  private static final long SEGMENT_BYTES = 32L << 20;

  private final StoreFiles files;
  private final ConcurrentSkipListMap<Integer, Segment> segments = new ConcurrentSkipListMap<>();
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();
  private final AtomicLong forces = new AtomicLong();
  private volatile @Nullable StoreFailedException failed;
  private volatile long end;
  private volatile long forced;

  private Journal(StoreFiles files) {
    this.files = files;
  }

  /** Reads the whole journal in order, drops a torn end, and continues behind it. */
  static Journal open(StoreFiles files, RecordVisitor visitor) throws IOException {
    try {
      return read(files, visitor);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private static Journal read(StoreFiles files, RecordVisitor visitor) throws IOException {
    Journal journal = new Journal(files);
    List<String> names = files.names().stream().filter(Segment::isName).toList();
    for (String name : names) {
      Segment segment = new Segment(Segment.number(name), files.open(name));
      journal.segments.put(segment.number(), segment);
      long whole = segment.visit(visitor);
      if (whole < segment.file().size()) {
        if (!name.equals(names.getLast())) {
          throw new IOException(
              "The store's file %s is damaged at byte %d; restore a backup."
                  .formatted(name, whole));
        }
        // Only bytes that were never acknowledged can be here: each force covers the file's start.
        segment.file().truncate(whole);
      }
    }
    if (journal.segments.isEmpty()) {
      journal.addSegment(1);
    }
    // What an ended process wrote last may not be on the disk yet, and will be answered from here.
    journal.current().file().force();
    journal.end = journal.endOf(journal.current());
    journal.forced = journal.end;
    return journal;
  }

  Slot append(JournalRecord added) {
    var bytes = added.encoded();
    appending.lock();
    try {
      refuseAfterFailure();
      Segment segment = current();
      if (segment.file().size() > SEGMENT_BYTES) {
        segment.file().force();
        segment = addSegment(segment.number() + 1);
      }
      long address = Slot.address(segment.number(), segment.file().size());
      segment.file().append(bytes);
      end = endOf(segment);
      return new Slot(address, added.length());
    } catch (IOException e) {
      throw failure("The store cannot write its journal", e);
    } finally {
      appending.unlock();
    }
  }

  /** Returns when everything appended before the call is durable. */
  void awaitForced() {
    long wanted = end;
    if (forced >= wanted) {
      return;
    }
    forcing.lock();
    try {
      refuseAfterFailure();
      if (forced < wanted) {
        long covered;
        Segment segment;
        appending.lock();
        try {
          segment = current();
          covered = end;
        } finally {
          appending.unlock();
        }
        segment.file().force();
        forces.incrementAndGet();
        forced = covered;
      }
    } catch (IOException e) {
      throw failure("The store cannot make its journal durable", e);
    } finally {
      forcing.unlock();
    }
  }

  /**
   * After a failed write or force nobody knows which bytes are on the disk, and the system reports
   * a failed force only once: going on would be a lie.
   */
  private StoreFailedException failure(String what, IOException cause) {
    StoreFailedException first = new StoreFailedException(what, cause);
    failed = first;
    return first;
  }

  private void refuseAfterFailure() {
    StoreFailedException first = failed;
    if (first != null) {
      throw first;
    }
  }

  /** The payload at the slot; null where its segment has been compacted away meanwhile. */
  byte @Nullable [] read(Slot slot) {
    Segment segment = segments.get(slot.segment());
    if (segment == null) {
      return null;
    }
    try {
      return segment.payload(slot);
    } catch (IOException e) {
      if (!segments.containsKey(slot.segment())) {
        return null;
      }
      throw new StoreFailedException("The store cannot read its journal", e);
    }
  }

  void count(Slot slot, int sign) {
    Segment segment = segments.get(slot.segment());
    if (segment != null) {
      segment.live().addAndGet(sign * (long) slot.recordLength());
    }
  }

  /**
   * Closes the current segment, so that it can be compacted, and returns the number of the new one.
   */
  int roll() {
    appending.lock();
    try {
      refuseAfterFailure();
      current().file().force();
      return addSegment(current().number() + 1).number();
    } catch (IOException e) {
      throw failure("The store cannot begin another segment of its journal", e);
    } finally {
      appending.unlock();
    }
  }

  /** Where the next record goes; another one after every append. */
  long end() {
    return end;
  }

  /** The oldest segment that is no longer written to. */
  @Nullable Segment oldestClosed() {
    Segment oldest = segments.firstEntry().getValue();
    return oldest == current() ? null : oldest;
  }

  void delete(Segment segment) throws IOException {
    segments.remove(segment.number());
    segment.file().close();
    files.delete(Segment.name(segment.number()));
  }

  long totalBytes() throws IOException {
    long total = 0;
    for (Segment segment : segments.values()) {
      total += segment.file().size();
    }
    return total;
  }

  long liveBytes() {
    return segments.values().stream().mapToLong(segment -> segment.live().get()).sum();
  }

  long usableSpace() throws IOException {
    return files.usableSpace();
  }

  long forces() {
    return forces.get();
  }

  @Override
  public void close() throws IOException {
    awaitForced();
    for (Segment segment : new ArrayList<>(segments.values())) {
      segment.file().close();
    }
    files.close();
  }

  private Segment current() {
    return segments.lastEntry().getValue();
  }

  private Segment addSegment(int number) throws IOException {
    StoreFile file = files.open(Segment.name(number));
    Segment segment = new Segment(number, file);
    segments.put(number, segment);
    end = endOf(segment);
    return segment;
  }

  private long endOf(Segment segment) throws IOException {
    return Slot.address(segment.number(), segment.file().size());
  }
}
