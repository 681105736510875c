package org.convocatoria.submission.datarequest;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked: an agency, or a body of a sector.
 *
 * @param sector by which the board sorts it: water, transport, schools
 * @param email where the letter goes besides paper
 */
public record Agency(
    String name, String sector, @Nullable String email, @Nullable String municipality) {}
