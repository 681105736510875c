package org.convocatoria.submission.contribution;

import java.time.Instant;
import org.convocatoria.service.secret.LinkTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailed links by which somebody who lost a clave gets another one. */
@Component
public class RecoveryLinks {

  /** The purpose under which the notification service knows these links. */
  public static final String PURPOSE = "recovery";

  private final LinkTokens tokens;

  RecoveryLinks(LinkTokens tokens) {
    this.tokens = tokens;
  }

  /** The link that follows the one this contribution keeps. */
  Access.Recovery next(Contribution of, Instant now, @Nullable String only) {
    Access.Recovery before = of.access().recovery();
    int generation = before == null ? 1 : before.generation() + 1;
    String link = hashOf(tokens.issue(PURPOSE, of.id(), generation));
    return new Access.Recovery(link, generation, now, now.plus(Renewal.LASTS), only);
  }

  String hashOf(String token) {
    return tokens.hashOf(PURPOSE, token);
  }
}
