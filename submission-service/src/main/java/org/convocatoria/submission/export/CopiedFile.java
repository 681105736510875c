package org.convocatoria.submission.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.convocatoria.submission.contribution.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A file of the contribution and where it lies in the copy.
 *
 * @param path inside the archive; null where it is left out
 * @param leftOut why: waiting for the scanner, or infected; null where it is in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CopiedFile(
    @Nullable String path,
    String name,
    long bytes,
    String type,
    String sha256,
    Instant at,
    @Nullable String leftOut) {

  /** With its number before its name, as two files may have the same. */
  static CopiedFile of(Attachment file, int number, @Nullable String leftOut) {
    String path = leftOut == null ? "archivos/%d-%s".formatted(number, file.name()) : null;
    return new CopiedFile(
        path, file.name(), file.bytes(), file.type(), file.sha256(), file.at(), leftOut);
  }
}
