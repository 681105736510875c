package org.convocatoria.submission.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a contribution.
 *
 * @param path its place in the archive; null where the archive does not hold it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDocument(
    String name, @Nullable String path, long bytes, String type, String sha256, Instant at) {}
