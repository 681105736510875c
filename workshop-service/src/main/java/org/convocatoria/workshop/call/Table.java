package org.convocatoria.workshop.call;

import org.convocatoria.words.Bilingual;

/** A thematic table of the call. */
public record Table(String id, Bilingual name, Bilingual brief) {}
