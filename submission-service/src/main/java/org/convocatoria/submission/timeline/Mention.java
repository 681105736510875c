package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result of a table, which may cite folios.
 *
 * @param id the result's
 * @param call whose result it is; null where it was kept before that was noted
 */
public record Mention(
    String id,
    @Nullable String call,
    String workshop,
    String table,
    String number,
    String kind,
    List<String> cites,
    Instant at) {}
