package org.convocatoria.submission.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.convocatoria.service.problem.ProblemException;

/**
 * Looks through all parts of one document and of the documents in it, and counts what it unpacks:
 * what a list says of sizes need not be true.
 */
final class PartsCheck {

  /** A chart brings its workbook along, which may have come with a document. */
  private static final int DEEPEST = 2;

  /** Few bytes of text may well be packed better. */
  private static final long UNWEIGHED = 4L << 20;

  private static final long MOST_TIMES = 200;

  private final long most;
  private final byte[] some = new byte[64 * 1024];
  private long unpacked;
  private int parts;

  /**
   * A check of one document.
   *
   * @param most the most bytes that all its parts together may have, and each the half of them
   */
  PartsCheck(long most) {
    this.most = most;
  }

  /**
   * Looks through a document.
   *
   * @throws ProblemException 422 for what is not kept
   */
  void check(Path file) throws IOException {
    try {
      check(file, 0);
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      throw refusal("office.damaged");
    }
  }

  private void check(Path file, int depth) throws IOException {
    try (ZipFile zip = BoundedZip.open(file)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      long packed = entries.stream().mapToLong(ZipEntry::getCompressedSize).sum();
      Set<String> names = new HashSet<>();
      parts += entries.size();
      if (parts > BoundedZip.MOST_PARTS || packed > Files.size(file)) {
        throw refusal("office.unpacks-too-large");
      }
      for (ZipEntry entry : entries) {
        if (!names.add(entry.getName())) {
          throw refusal("office.damaged");
        }
        try (InputStream in = zip.getInputStream(entry)) {
          check(entry, in, depth);
        }
      }
    }
  }

  private void check(ZipEntry entry, InputStream in, int depth) throws IOException {
    byte[] head = in.readNBytes(PartContent.HEAD);
    switch (PartContent.of(entry.getName(), head)) {
      case PROGRAM -> throw refusal("office.holds-program");
      case MACROS -> throw refusal("office.holds-macros");
      case ARCHIVE -> throw refusal("office.holds-archive");
      case ZIP -> checkInner(entry, head, in, depth + 1);
      case HARMLESS -> copy(entry, head, in, OutputStream.nullOutputStream());
    }
  }

  private void checkInner(ZipEntry entry, byte[] head, InputStream in, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw refusal("office.holds-archive");
    }
    Path inner = Files.createTempFile("part", null);
    try {
      try (OutputStream out = Files.newOutputStream(inner)) {
        copy(entry, head, in, out);
      }
      if (OfficeFile.mediaType(inner).filter(type -> !type.contains("macro")).isEmpty()) {
        throw refusal("office.holds-archive");
      }
      check(inner, depth);
    } finally {
      Files.deleteIfExists(inner);
    }
  }

  private void copy(ZipEntry entry, byte[] head, InputStream in, OutputStream out)
      throws IOException {
    long before = unpacked;
    System.arraycopy(head, 0, some, 0, head.length);
    for (int count = head.length; count >= 0; count = in.read(some)) {
      out.write(some, 0, count);
      unpacked += count;
      long own = unpacked - before;
      if (unpacked > most
          || own > most / 2
          || own > Math.max(UNWEIGHED, MOST_TIMES * entry.getCompressedSize())) {
        throw refusal("office.unpacks-too-large");
      }
    }
  }

  private static ProblemException refusal(String key) {
    return ProblemException.invalid("file", key);
  }
}
