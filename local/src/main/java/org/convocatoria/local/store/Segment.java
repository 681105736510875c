package org.convocatoria.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.convocatoria.local.store.StoreFiles.StoreFile;
import org.jspecify.annotations.Nullable;

/** One file of the journal, with the number of its bytes that still matter. */
final class Segment {

  private static final String SUFFIX = ".journal";
  private static final int READ_AHEAD = 1 << 20;

  private final int number;
  private final StoreFile file;
  private final AtomicLong live = new AtomicLong();

  Segment(int number, StoreFile file) {
    this.number = number;
    this.file = file;
  }

  static String name(int number) {
    return "%08d%s".formatted(number, SUFFIX);
  }

  static boolean isName(String name) {
    return name.endsWith(SUFFIX);
  }

  static int number(String name) {
    return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
  }

  int number() {
    return number;
  }

  StoreFile file() {
    return file;
  }

  AtomicLong live() {
    return live;
  }

  byte[] payload(Slot slot) throws IOException {
    byte[] bytes = new byte[slot.length()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    file.read(buffer, slot.offset() + JournalRecord.OVERHEAD);
    if (buffer.hasRemaining()) {
      throw new IOException("The journal ends inside the record at " + slot);
    }
    return bytes;
  }

  /** Hands every whole record to the visitor, in order; returns the offset after the last one. */
  long visit(RecordVisitor visitor) throws IOException {
    Reader reader = new Reader();
    while (true) {
      long offset = reader.offset;
      JournalRecord found = reader.next();
      if (found == null) {
        return offset;
      }
      visitor.visit(new Slot(Slot.address(number, offset), found.length()), found);
    }
  }

  /** Sees each record of the journal, only during the call, with the place it was read from. */
  interface RecordVisitor {
    void visit(Slot slot, JournalRecord found) throws IOException;
  }

  private final class Reader {

    private ByteBuffer window = ByteBuffer.allocate(READ_AHEAD).limit(0);
    private long offset;

    @Nullable JournalRecord next() throws IOException {
      if (!fill(JournalRecord.HEADER)) {
        return null;
      }
      int length = window.getInt(window.position());
      int crc = window.getInt(window.position() + 4);
      if (length < JournalRecord.FIXED || length > JournalRecord.LARGEST) {
        return null;
      }
      if (!fill(JournalRecord.HEADER + length)) {
        return null;
      }
      ByteBuffer rest = window.slice(window.position() + JournalRecord.HEADER, length);
      JournalRecord found = JournalRecord.decode(rest, crc);
      if (found != null) {
        window.position(window.position() + JournalRecord.HEADER + length);
        offset += JournalRecord.HEADER + (long) length;
      }
      return found;
    }

    private boolean fill(int wanted) throws IOException {
      if (window.remaining() >= wanted) {
        return true;
      }
      ByteBuffer larger = ByteBuffer.allocate(Math.max(READ_AHEAD, wanted));
      file.read(larger, offset);
      window = larger.flip();
      return window.remaining() >= wanted;
    }
  }
}
