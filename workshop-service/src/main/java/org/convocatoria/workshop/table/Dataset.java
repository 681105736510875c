package org.convocatoria.workshop.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the data of a contribution are to be read.
 *
 * @param quality official, preliminary or estimated
 * @param source where they were taken from
 * @param cutOff the last day that they cover
 * @param unit what their numbers count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dataset(
    @Nullable String quality,
    @Nullable String source,
    @Nullable LocalDate cutOff,
    @Nullable String unit) {}
