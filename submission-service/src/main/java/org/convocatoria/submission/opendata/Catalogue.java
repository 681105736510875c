package org.convocatoria.submission.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current files of the open data.
 *
 * @param madeFrom for each call, what tells one state of its registry from another
 */
public record Catalogue(Map<String, String> madeFrom, List<OpenFile> files) {

  static final Catalogue NONE = new Catalogue(Map.of(), List.of());

  /** Copies them, so that it never changes. */
  public Catalogue {
    madeFrom = Map.copyOf(madeFrom);
    files = List.copyOf(files);
  }

  /** The tables of a call, and what describes them. */
  List<OpenFile> tables(String call) {
    return of(call).stream().filter(file -> !file.isCaseFile()).toList();
  }

  /** The files of a call. */
  List<OpenFile> of(String call) {
    return files.stream().filter(file -> file.path().startsWith(call + "/")).toList();
  }

  /** The file at this path below {@code /open-data/}. */
  public Optional<OpenFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
