package org.convocatoria.gateway.edge.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits what anybody hands in, by block of addresses and by kind: what is handed in has to be read
 * by somebody, and may cause letters. The code of a venue lifts the limit for a school or a hall.
 */
@Component
public class IntakeLimit {

  /** The time within which things count. */
  static final Duration PERIOD = Duration.ofMinutes(10);

  /** A code that became known to everybody lifts no more than this. */
  static final int OF_ONE_VENUE = 2_000;

  private final Map<Kind, PeriodLimit> limits = new EnumMap<>(Kind.class);
  private final PeriodLimit venues;
  private final VenueCodes codes;

  IntakeLimit(IntakeSettings settings, VenueCodes codes, Clock clock) {
    for (Kind kind : Kind.values()) {
      limits.put(kind, new PeriodLimit(settings.intake(), PERIOD, clock));
    }
    this.venues = new PeriodLimit(OF_ONE_VENUE, PERIOD, clock);
    this.codes = codes;
  }

  /** The kinds of things that are handed in without an account, and the addresses they go to. */
  private enum Kind {
    CONTRIBUTION("/api/contributions|/participar/enviar"),
    RESPONSE("/api/consultations/[^/]+/answers|/consultas/[^/]+"),
    FORUM("/api/forums/[^/]+/(proposals|reasons)|/foros/[^/]+/propuestas(/[^/]+(/razones)?)?"),
    RECOVERY("/api/folios/recovery|/folio/recuperar"),
    APPLICATION("/api/projects/[^/]+/applications|/proyectos/[^/]+/postulaciones");

    private final Pattern paths;

    Kind(String paths) {
      this.paths = Pattern.compile(paths);
    }

    static @Nullable Kind of(String path) {
      for (Kind kind : values()) {
        if (kind.paths.matcher(path).matches()) {
          return kind;
        }
      }
      return null;
    }
  }

  /**
   * Counts what is sent to this address with POST.
   *
   * @param path without the language's part
   * @param block the sender's block of addresses
   * @param code the code of a venue as it was sent, looked for where it is needed only
   * @return zero where it may go on; otherwise how long to wait
   */
  public Duration take(String path, String block, Supplier<Optional<String>> code) {
    Kind kind = Kind.of(path);
    if (kind == null) {
      return Duration.ZERO;
    }
    Duration wait = Objects.requireNonNull(limits.get(kind)).take(block, 1);
    if (wait.isZero()) {
      return wait;
    }
    return code.get().flatMap(codes::venue).map(venue -> venues.take(venue, 1)).orElse(wait);
  }
}
