package org.convocatoria.plan.draft;

/** A paragraph as it is now; the version counts its changes, from 1. */
public record Drafted(long version, Paragraph paragraph) {}
