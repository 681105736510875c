package org.convocatoria.submission.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a session: kind, time, place and guide.
 *
 * @param guide the questions that were asked
 * @param sample true for sample data
 */
public record Held(
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    String guide,
    boolean sample) {}
