package org.convocatoria.submission.opendata;

import java.time.Instant;

/**
 * A file of the open data as it was last made.
 *
 * @param path its address below {@code /open-data/}; it never changes
 * @param bytes its size
 * @param sha256 of its content, hexadecimal
 * @param content the id under which its content is stored
 */
public record OpenFile(String path, long bytes, String sha256, Instant madeAt, String content) {

  /** The name of a whole process's case file. */
  static final String CASE_FILE = "expediente.zip";

  /** True for the case file of a call, which is made at its own pace. */
  boolean isCaseFile() {
    return path.endsWith("/" + CASE_FILE);
  }

  /** The call that it is about. */
  String call() {
    return path.substring(0, path.indexOf('/'));
  }

  /** The kind of file: csv, jsonl, json or zip. */
  public String format() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The media type it is sent with. */
  public String type() {
    return switch (format()) {
      case "csv" -> "text/csv; charset=utf-8";
      case "jsonl" -> "application/x-ndjson; charset=utf-8";
      case "zip" -> "application/zip";
      default ->
          path.endsWith(".schema.json")
              ? "application/schema+json; charset=utf-8"
              : "application/json; charset=utf-8";
    };
  }
}
