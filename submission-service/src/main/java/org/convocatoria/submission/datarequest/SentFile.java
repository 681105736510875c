package org.convocatoria.submission.datarequest;

import java.io.IOException;
import java.io.InputStream;

/** A file as it is sent. */
public record SentFile(String name, Content content) {

  /** Opens its bytes. */
  public interface Content {
    /** The bytes from the first on. */
    InputStream open() throws IOException;
  }
}
