package org.convocatoria.local.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal: what happened to which document of which table. On disk: length of the
 * rest (4 bytes), CRC-32 of it (4), kind (1), table (4), position (8), payload.
 */
record JournalRecord(Kind kind, int table, long position, byte[] payload) {

  static final int HEADER = 8;
  static final int FIXED = 13;
  static final int OVERHEAD = HEADER + FIXED;
  static final int LARGEST = 20 << 20;

  enum Kind {
    /** The payload is the document at this position from now on. */
    PUT(1),
    REMOVE(2),
    /** The payload is the table's name; also a renaming. */
    NAME(3),
    DROP(4);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    static @Nullable Kind of(byte code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      return null;
    }
  }

  ByteBuffer encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(OVERHEAD + payload.length);
    buffer.putInt(FIXED + payload.length).putInt(0);
    buffer.put(kind.code).putInt(table).putLong(position).put(payload);
    CRC32 crc = new CRC32();
    crc.update(buffer.array(), HEADER, FIXED + payload.length);
    buffer.putInt(4, (int) crc.getValue());
    return buffer.flip();
  }

  /** Reads a record whose header has said `length` and `crc`; null where the bytes do not agree. */
  static @Nullable JournalRecord decode(byte[] rest, int length, int crc) {
    CRC32 actual = new CRC32();
    actual.update(rest, 0, length);
    if ((int) actual.getValue() != crc) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(rest, 0, length);
    Kind kind = Kind.of(buffer.get());
    if (kind == null) {
      return null;
    }
    int table = buffer.getInt();
    long position = buffer.getLong();
    byte[] payload = new byte[length - FIXED];
    buffer.get(payload);
    return new JournalRecord(kind, table, position, payload);
  }
}
