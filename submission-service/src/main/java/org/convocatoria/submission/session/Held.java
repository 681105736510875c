package org.convocatoria.submission.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When, where and about what people were asked.
 *
 * @param guide the questions that were put to them
 * @param sample whether it is made up to try the platform
 */
public record Held(
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    String guide,
    boolean sample) {}
