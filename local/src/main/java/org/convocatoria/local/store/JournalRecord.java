package org.convocatoria.local.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal: what happened to which document of which table. On disk: length of the
 * rest (4 bytes), CRC-32 of it (4), kind (1), table (4), position (8), payload.
 */
record JournalRecord(Kind kind, int table, long position, ByteBuffer payload) {

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

  static JournalRecord of(Kind kind, int table, long position, byte[] payload) {
    return new JournalRecord(kind, table, position, ByteBuffer.wrap(payload));
  }

  int length() {
    return payload.remaining();
  }

  byte[] payloadBytes() {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(payload.position(), bytes);
    return bytes;
  }

  ByteBuffer encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(OVERHEAD + length());
    buffer.putInt(FIXED + length()).putInt(0);
    buffer.put(kind.code).putInt(table).putLong(position).put(payload.duplicate());
    buffer.putInt(4, checksum(buffer.slice(HEADER, FIXED + length())));
    return buffer.flip();
  }

  /**
   * The record in these bytes, whose header said that checksum; null where they do not agree. The
   * payload is a view of the bytes, valid as long as they are.
   */
  static @Nullable JournalRecord decode(ByteBuffer rest, int checksum) {
    if (checksum(rest.duplicate()) != checksum) {
      return null;
    }
    Kind kind = Kind.of(rest.get());
    if (kind == null) {
      return null;
    }
    return new JournalRecord(kind, rest.getInt(), rest.getLong(), rest.slice());
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
