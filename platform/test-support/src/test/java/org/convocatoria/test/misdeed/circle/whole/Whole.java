package org.convocatoria.test.misdeed.circle.whole;

import java.util.List;
import org.convocatoria.test.misdeed.circle.part.Part;

/** A whole that knows its parts. */
public record Whole(List<Part> parts) {}
