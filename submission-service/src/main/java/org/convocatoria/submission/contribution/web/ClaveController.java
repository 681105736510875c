package org.convocatoria.submission.contribution.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.GivingClaves;
import org.convocatoria.submission.contribution.Recovering;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another clave for somebody who lost theirs, by a mailed link or in person. */
@RestController
class ClaveController {

  private final Recovering recovering;
  private final GivingClaves giving;
  private final MessageSource words;

  ClaveController(Recovering recovering, GivingClaves giving, MessageSource words) {
    this.words = words;
    this.recovering = recovering;
    this.giving = giving;
  }

  /** The same response for every address: what it leads to is done afterwards. */
  @Open
  @PostMapping("/api/folios/recovery")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Said recover(@ValidBody("folio-recovery") Recovering.Lost lost) {
    recovering.begin(lost);
    return new Said(Sentence.of("recover.sent").inBoth(words));
  }

  /** What everybody is told who asks for a link. */
  record Said(Bilingual text) {}

  @Open
  @GetMapping("/api/folios/recovery/{token}")
  GivingClaves.Opened open(@PathVariable("token") String token) {
    return giving.open(token);
  }

  @Open
  @PostMapping("/api/folios/recovery/{token}")
  @ResponseStatus(HttpStatus.CREATED)
  GivingClaves.Given giveByLink(
      @PathVariable("token") String token,
      @ValidBody("clave-wanted") GivingClaves.Wanted wanted,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    return giving.byLink(token, wanted.folio(), IdempotencyKey.of(key));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/contributions/{folio}/clave")
  @ResponseStatus(HttpStatus.CREATED)
  GivingClaves.Given giveInPerson(
      @PathVariable("folio") String folio,
      @ValidBody("clave-giving") GivingClaves.Shown shown,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Folio wanted = Folio.parse(folio).orElseThrow(() -> new UnknownFolioException(folio));
    return giving.inPerson(wanted, shown, IdempotencyKey.of(key), caller);
  }
}
