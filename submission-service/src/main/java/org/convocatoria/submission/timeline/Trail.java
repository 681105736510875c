package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one paragraph made of a folio, version by version.
 *
 * @param versions the paragraph in each version from the first that names the folio, the oldest
 *     first
 */
record Trail(String folio, List<Use> versions) {

  Trail {
    versions = List.copyOf(versions);
  }

  Use newest() {
    return versions.getLast();
  }

  /** The versions in which the paragraph names the folio. */
  List<Use> naming() {
    return versions.stream().filter(use -> use.names(folio)).toList();
  }

  /** The paragraph in the version that followed this one. */
  Use after(Use use) {
    return versions.get(versions.indexOf(use) + 1);
  }

  /** The versions that no longer name the folio, though the one before them does. */
  List<Dropped> dropped() {
    return IntStream.range(1, versions.size())
        .filter(i -> versions.get(i - 1).names(folio) && !versions.get(i).names(folio))
        .mapToObj(i -> new Dropped(versions.get(i), versions.get(i - 1).drawsOn(folio)))
        .toList();
  }

  /** A version that no longer names the folio, and whether the one before it drew on it. */
  record Dropped(Use by, boolean drawnOnBefore) {}

  /** Where the paragraph can be read as this version has it. */
  String address(Use use) {
    return use.version() == newest().version()
        ? "/plan/parrafos/" + use.paragraphId()
        : "/plan/versions/" + use.version() + "/parrafos/" + use.paragraphId();
  }
}
