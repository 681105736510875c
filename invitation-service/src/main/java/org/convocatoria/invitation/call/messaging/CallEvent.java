package org.convocatoria.invitation.call.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** What this service reads of a call. */
sealed interface CallEvent {

  /** A call is public, or a public act changed when it receives. */
  @WireType({
    "submission.call-opened.v1",
    "submission.call-extended.v1",
    "submission.call-closed.v1",
    "submission.call-suspended.v1",
    "submission.call-resumed.v1",
    "submission.call-restated.v1"
  })
  record CallOpened(State state) implements CallEvent {
    public CallOpened {
      requireNonNull(state);
    }
  }

  /** Anything else. */
  record Ignored() implements CallEvent {}

  /** The call's public state. */
  record State(
      String call,
      Bilingual names,
      @Nullable Bilingual issuer,
      String zone,
      String opens,
      List<Call.Table> tables,
      Office invitations,
      @Nullable Notice privacyNotice,
      @Nullable Bilingual namesArticle,
      @Nullable Bilingual issuerArticle,
      @Nullable List<Workshop> workshops,
      @Nullable Integer daysMoved) {

    public State {
      requireNonNull(call);
      requireNonNull(names);
      requireNonNull(tables);
      requireNonNull(invitations);
      ZoneId.of(zone);
      OffsetDateTime.parse(opens);
    }

    Call view() {
      return new Call(
          call,
          names,
          requireNonNullElse(issuer, names),
          zone,
          OffsetDateTime.parse(opens).toInstant(),
          tables,
          invitations.view(),
          privacyNotice == null ? "" : requireNonNullElse(privacyNotice.url(), ""),
          namesArticle,
          issuerArticle,
          requireNonNullElse(workshops, List.<Workshop>of()).stream()
              .flatMap(Workshop::view)
              .toList(),
          requireNonNullElse(daysMoved, 0));
    }
  }

  /** Who invites; what a call does not say stays empty. */
  record Office(
      @Nullable String office,
      @Nullable String city,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String contactName,
      @Nullable String contactPost,
      @Nullable String signerName,
      @Nullable String signerPost) {

    Call.Office view() {
      return new Call.Office(
          orEmpty(office),
          orEmpty(city),
          orEmpty(phone),
          orEmpty(email),
          orEmpty(contactName),
          orEmpty(contactPost),
          orEmpty(signerName),
          orEmpty(signerPost));
    }

    private static String orEmpty(@Nullable String text) {
      return requireNonNullElse(text, "");
    }
  }

  /** A workshop, of which only the article matters here. */
  record Workshop(String id, @Nullable Bilingual article) {

    Stream<Call.Article> view() {
      return article == null ? Stream.empty() : Stream.of(new Call.Article(id, article));
    }
  }

  /** Where the privacy notice is. */
  record Notice(@Nullable String url) {}
}
