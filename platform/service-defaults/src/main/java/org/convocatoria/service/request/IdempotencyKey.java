package org.convocatoria.service.request;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What tells a repeated request from a new one: the header {@code Idempotency-Key}, a UUID. */
public final class IdempotencyKey {

  /** Stricter than {@link UUID#fromString}, which takes 1-1-1-1-1 for one. */
  private static final Pattern WHOLE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private IdempotencyKey() {}

  /**
   * The key of a request; one without the header is never a repeat.
   *
   * @throws ProblemException 422 where the header is not a whole UUID
   */
  public static String of(@Nullable String header) {
    if (header == null) {
      return UUID.randomUUID().toString();
    }
    String key = header.strip();
    if (!WHOLE.matcher(key).matches()) {
      throw ProblemException.invalid("Idempotency-Key", "problem.key-not-uuid");
    }
    return key.toLowerCase(Locale.ROOT);
  }
}
