package org.convocatoria.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Requests that make items of about one kilobyte, each under a key of its own. */
public final class Items implements Requests {

  private static final String TEXT =
      "Más sombra y bancas en la plaza, y un paso seguro hasta la escuela. ".repeat(14);
  private static final byte[] BODY = body(0);

  private final long run = UUID.randomUUID().getLeastSignificantBits();

  @Override
  public byte[] request(long n) {
    return HttpConnection.post("/items", key(n), BODY);
  }

  /** A change of the n-th item to another text. */
  byte[] change(long n, long edition) {
    return HttpConnection.post("/items/" + key(n) + "/changes", key(edition), body(edition));
  }

  /** The key of the n-th item; spread evenly, as real ones are. */
  public String key(long n) {
    return new UUID(n * 0x9E3779B97F4A7C15L, run + n).toString();
  }

  /** The body of an item, about one kilobyte of JSON; the edition makes texts differ. */
  public static byte[] body(long edition) {
    return ("{\"title\":\"Propuesta " + edition + "\",\"text\":\"" + TEXT + "\"}").getBytes(UTF_8);
  }
}
