package org.convocatoria.submission.opendata;

import java.util.List;
import java.util.Optional;

/**
 * The current files of the open data.
 *
 * @param madeFrom tells one state of the registry from another
 */
public record Catalogue(String madeFrom, List<OpenFile> files) {

  static final Catalogue NONE = new Catalogue("", List.of());

  /** Copies the list, so that it never changes. */
  public Catalogue {
    files = List.copyOf(files);
  }

  /** The file at this path below {@code /open-data/}. */
  public Optional<OpenFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
