package org.convocatoria.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;

/** A document as an earlier program stored it, kept among a service's test resources. */
public final class KeptDocument {

  private KeptDocument() {}

  /** The document of this resource, such as {@code contribution/stored-1.json}. */
  public static Document read(String resource) {
    try (InputStream in = KeptDocument.class.getResourceAsStream("/" + resource)) {
      return Document.parse(
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
