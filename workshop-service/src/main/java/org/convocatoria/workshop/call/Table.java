package org.convocatoria.workshop.call;

import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A thematic table of the call.
 *
 * @param colour one of six, by number; null where none was heard of
 */
public record Table(String id, Bilingual name, Bilingual brief, @Nullable Integer colour) {}
