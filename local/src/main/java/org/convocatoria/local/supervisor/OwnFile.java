package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that its owner alone may read and write, where the system knows such a thing. */
final class OwnFile {

  private static final String OWNER_ONLY = "rw-------";

  private OwnFile() {}

  /** Makes it, empty; one that is there already keeps its content and becomes the owner's. */
  static void make(Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    try {
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException _) {
      if (posix) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    }
  }
}
