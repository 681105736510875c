package org.convocatoria.gateway.edge.body;

/** What a body may be at most, which depends on whether a file can be in it. */
public enum BodyKind {
  TEXT(1024 * 1024L, 256, 1024),

  /** A file of 25 MB, and room for the form around it; the service checks the file itself. */
  FILE(27 * 1024 * 1024L, 16, 128);

  private final long bytes;
  private final int ofOneSender;
  private final int ofAll;

  BodyKind(long bytes, int ofOneSender, int ofAll) {
    this.bytes = bytes;
    this.ofOneSender = ofOneSender;
    this.ofAll = ofAll;
  }

  /** How many bytes it may have. */
  public long bytes() {
    return bytes;
  }

  /** How many may be on their way from one sender at once. */
  public int ofOneSender() {
    return ofOneSender;
  }

  /** How many may be on their way at once. */
  public int ofAll() {
    return ofAll;
  }
}
