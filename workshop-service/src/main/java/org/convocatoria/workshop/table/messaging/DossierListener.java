package org.convocatoria.workshop.table.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps contributions, their texts and the invitations, each under its own key. */
@Configuration(proxyBeanMethods = false)
class DossierListener {

  private static final String RESTATED = "submission.contribution-restated.v1";

  @Bean
  Consumer<Message<List<byte[]>>> workshopDossier(Inbox inbox) {
    return inbox.projection(
        "workshopDossier",
        Set.of(Dossiers.CONTRIBUTIONS, Dossiers.TEXTS, Rosters.PROJECTION),
        DossierEvent.class,
        DossierListener::effect);
  }

  private static Effect effect(Source source, DossierEvent event) {
    return switch (event) {
      case DossierEvent.ContributionChanged(DossierEvent.Contribution c) when c.isAdmitted() ->
          Effect.keep(Dossiers.CONTRIBUTIONS, source, c.view(news(source)));
      case DossierEvent.ContributionChanged _ -> Effect.gone(Dossiers.CONTRIBUTIONS, source);
      case DossierEvent.TextChanged(DossierEvent.Text text) when text != null ->
          Effect.keep(Dossiers.TEXTS, source, text.view());
      case DossierEvent.TextChanged _ -> Effect.gone(Dossiers.TEXTS, source);
      case DossierEvent.InvitationChanged(DossierEvent.Invitation invitation) ->
          Effect.keep(Rosters.PROJECTION, source, invitation.view());
      case DossierEvent.Ignored _ -> Effect.unchanged();
    };
  }

  /** A restatement tells again what was known before: it is no news to a table. */
  private static @Nullable Instant news(Source source) {
    return source.type().equals(RESTATED) ? null : source.at();
  }
}
