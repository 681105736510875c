package org.convocatoria.test.misdeed.circle.part;

import org.convocatoria.test.misdeed.circle.whole.Whole;

/** A part that knows the whole. */
public record Part(Whole whole) {}
