package org.convocatoria.submission.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens an archive whose list of parts is short. The JDK reads the list into memory before anybody
 * can count it, and a file of 25 MB can be nothing but a list.
 */
final class BoundedZip {

  /** The most parts that an archive may have. */
  static final int MOST_PARTS = 5_000;

  private static final long LONGEST_LIST = 1024 * 1024;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MORE_THAN_32_BITS = -1;

  private BoundedZip() {}

  /**
   * Opens a file.
   *
   * @throws ZipException where it does not begin and end as an archive, or its list is long
   */
  static ZipFile open(Path file) throws IOException {
    if (!begins(file) || !endsAfterAShortList(file)) {
      throw new ZipException("no archive, or one with a long list");
    }
    return new ZipFile(file.toFile());
  }

  private static boolean begins(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), ISO_8859_1).equals("PK\u0003\u0004");
    }
  }

  private static boolean endsAfterAShortList(Path file) throws IOException {
    ByteBuffer tail = tail(file);
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        // The first that a reader meets from the end, and it must be the one that readers take.
        return Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END_LENGTH
            && Short.toUnsignedInt(tail.getShort(at + 10)) <= MOST_PARTS
            && Integer.toUnsignedLong(tail.getInt(at + 12)) <= LONGEST_LIST
            && tail.getInt(at + 16) != MORE_THAN_32_BITS;
      }
    }
    return false;
  }

  private static ByteBuffer tail(Path file) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      int length = (int) Math.min(in.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      in.position(in.size() - length);
      while (tail.hasRemaining() && in.read(tail) >= 0) {
        // until all is read
      }
      return tail.flip();
    }
  }
}
