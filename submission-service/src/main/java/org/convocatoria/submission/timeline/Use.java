package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as a version of the plan published it: its number there, and the folios among its
 * sources.
 *
 * @param call whose plan it is; null where it was kept before that was noted
 */
public record Use(
    String paragraphId,
    String number,
    int version,
    Instant at,
    List<Source> sources,
    @Nullable String call) {

  private static final String AGAINST = "contradicts";
  private static final String SEPARATOR = "@";

  /** Copies what it is given. */
  public Use {
    sources = List.copyOf(sources);
  }

  /** One source and how the paragraph stands to it. */
  public record Source(String type, String folio) {}

  /** The row of a paragraph in a version: a later version leaves those of earlier ones alone. */
  public static String row(String paragraph, int version) {
    return paragraph + SEPARATOR + version;
  }

  /** The version that a row is of; 0 for one that was kept when only the last one was. */
  static int versionOf(String row) {
    int at = row.lastIndexOf(SEPARATOR);
    return at < 0 ? 0 : Integer.parseInt(row.substring(at + 1));
  }

  static String paragraphOf(String row) {
    int at = row.lastIndexOf(SEPARATOR);
    return at < 0 ? row : row.substring(0, at);
  }

  /** How it stands to a folio, each way once. */
  List<String> types(String folio) {
    return sources.stream()
        .filter(source -> source.folio().equals(folio))
        .map(Source::type)
        .distinct()
        .toList();
  }

  boolean names(String folio) {
    return !types(folio).isEmpty();
  }

  /** Whether it draws on a folio, and does not only speak against it. */
  boolean drawsOn(String folio) {
    return types(folio).stream().anyMatch(type -> !type.equals(AGAINST));
  }
}
