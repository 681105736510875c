package org.convocatoria.submission.acuse;

import java.time.Clock;
import java.util.Locale;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Clave;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Acknowledges to the holder of a clave that a contribution was received. */
@Service
public class Acknowledging {

  private final Ownership ownership;
  private final Calls calls;
  private final Calendar calendar;
  private final Clock clock;
  private final String address;

  Acknowledging(
      Ownership ownership,
      Calls calls,
      Calendar calendar,
      Clock clock,
      @Value("${convocatoria.public-url}") String address) {
    this.ownership = ownership;
    this.calls = calls;
    this.calendar = calendar;
    this.clock = clock;
    this.address = address;
  }

  /**
   * The acuse of the contribution with this folio and clave.
   *
   * @throws UnknownFolioException alike for an unknown folio and for a clave that is not its own
   */
  public Acuse of(String folio, @Nullable String clave, Locale language) {
    Contribution own = ownership.own(folio, clave);
    Call call = calls.of(own.call());
    return new Acuse(
        language,
        call,
        own,
        Clave.grouped(clave == null ? "" : clave),
        address + "/folio/" + own.folio(),
        clock.instant(),
        calendar.of(call));
  }
}
